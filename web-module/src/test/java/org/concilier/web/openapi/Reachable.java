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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the code answers to programs, as "GET /path". */
final class Reachable {
    private static final String PARAMETER = "\\{\\w+}";

    private Reachable() {}

    static Set<String> operations() {
        var all = new TreeSet<String>();
        Stream.of(classes(Application.class))
                .filter(a -> !isForPages(a))
                .forEach(application -> resources(application, all));
        Stream.of(classes(HttpServlet.class)).forEach(servlet -> servlet(servlet, all));
        return all;
    }

    /**
     * What no request gets to, as "GET /path": the method is looked for in the class with the most literal characters in
     * a path that fits, and in no other (Jakarta RESTful Web Services 3.1, section 3.7.2).
     */
    static Set<String> hidden() {
        var hidden = new TreeSet<String>();
        Stream.of(classes(Application.class)).forEach(application -> {
            var paths = made(application).getClasses().stream()
                    .filter(r -> r.isAnnotationPresent(Path.class))
                    .map(Reachable::path)
                    .toList();
            for (var resource : made(application).getClasses()) {
                if (!resource.isAnnotationPresent(Path.class)) continue;
                for (var method : resource.getDeclaredMethods()) {
                    var whole = path(resource) + path(method);
                    verb(method)
                            .filter(verb -> !asked(whole, paths).equals(path(resource)))
                            .ifPresent(verb -> hidden.add(verb + " " + whole));
                }
            }
        });
        return hidden;
    }

    /** The path of the class that is asked for an address. */
    private static String asked(String address, List<String> paths) {
        return paths.stream()
                .filter(path -> address.matches(path.replaceAll(PARAMETER, "[^/]+") + "(/.*)?"))
                .max(Comparator.comparing(path -> path.replaceAll(PARAMETER, "").length()))
                .orElseThrow();
    }

    /** What pages fetch by themselves is no contract with anybody. */
    private static boolean isForPages(Class<?> application) {
        return application.getAnnotation(ApplicationPath.class).value().startsWith("office/");
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
