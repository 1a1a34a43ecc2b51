package org.concilier.web.openapi;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the code answers to programs, as "GET /path". */
final class Reachable {
    private Reachable() {}

    static Set<String> operations() {
        var all = new TreeSet<String>();
        Stream.of(classes(Application.class)).forEach(application -> resources(application, all));
        Stream.of(classes(HttpServlet.class)).forEach(servlet -> servlet(servlet, all));
        return all;
    }

    private static Class<?>[] classes(Class<?> kind) {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("org.concilier.web").stream()
                        .filter(c -> c.isAssignableTo(kind))
                        .map(c -> c.reflect())
                        .toArray(Class<?>[]::new);
    }

    private static void resources(Class<?> application, Set<String> all) {
        var base = "/" + application.getAnnotation(ApplicationPath.class).value();
        for (var resource : made(application).getClasses()) {
            if (!resource.isAnnotationPresent(Path.class)) continue;
            for (var method : resource.getDeclaredMethods()) {
                verb(method).ifPresent(verb -> all.add(verb + " " + base + path(resource) + path(method)));
            }
        }
    }

    private static void servlet(Class<?> servlet, Set<String> all) {
        var known = servlet.getAnnotation(WebServlet.class);
        if (known == null) return;
        for (var path : known.value()) {
            if (!path.startsWith("/.well-known/")) continue;
            Arrays.stream(servlet.getDeclaredMethods())
                    .filter(m -> m.getName().matches("do[A-Z][a-z]+"))
                    .forEach(m -> all.add(m.getName().substring(2).toUpperCase(java.util.Locale.ROOT) + " " + path));
        }
    }

    private static Application made(Class<?> application) {
        try {
            return (Application) application.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(a -> a.annotationType().getAnnotation(HttpMethod.class))
                .filter(java.util.Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst();
    }

    /** Without the patterns of its parameters. */
    private static String path(AnnotatedElement element) {
        var path = element.getAnnotation(Path.class);
        return path == null ? "" : "/" + path.value().replaceAll("\\{\\s*(\\w+)\\s*:.*\\}", "{$1}");
    }
}
