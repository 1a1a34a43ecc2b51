package org.concilier.server;

import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the archive offers to whoever asks, read from the archive itself: pages, resources, servlets. */
public final class Deployed {
    /** One way to ask. */
    public record Address(String method, String path) {}

    private final java.nio.file.Path war;

    private Deployed(java.nio.file.Path war) {
        this.war = war;
    }

    /** The web module of the EAR under test. */
    public static Deployed inTheEar() {
        var ear = Folders.ROOT.resolve("ear-module/target/concilier.ear");
        var war = Folders.fresh("deployed").resolve("concilier-web.war");
        try (var archive = FileSystems.newFileSystem(ear)) {
            Files.copy(archive.getPath("concilier-web.war"), war, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Deployed(war);
    }

    /** Pages as people ask for them, such as {@code /portal/home}. */
    public List<String> pages() {
        return entries()
                .filter(name -> name.endsWith(".xhtml") && !name.startsWith("/WEB-INF/"))
                .map(name -> name.replaceFirst("\\.xhtml$", ""))
                .toList();
    }

    /** Parts of pages, which nobody may ask for. */
    public List<String> parts() {
        return entries()
                .filter(name -> name.startsWith("/WEB-INF/") && name.endsWith(".xhtml"))
                .toList();
    }

    public List<String> servlets() {
        var all = new TreeSet<String>();
        classes().forEach(type -> {
            var servlet = type.getAnnotation(WebServlet.class);
            if (servlet != null)
                Stream.of(servlet.value(), servlet.urlPatterns())
                        .flatMap(Arrays::stream)
                        .forEach(all::add);
        });
        return List.copyOf(all);
    }

    /** Every method of every resource, with something that is nobody's where an address names somebody. */
    public List<Address> resources() {
        var types = classes().toList();
        var all = new ArrayList<Address>();
        for (var type : types) {
            var path = type.getAnnotation(Path.class);
            if (path == null) continue;
            for (var method : type.getMethods())
                address(base(type, types) + "/" + path.value(), method).ifPresent(all::add);
        }
        return all;
    }

    private static java.util.Optional<Address> address(String above, Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(one -> one.annotationType().getAnnotation(HttpMethod.class))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .map(http -> new Address(http.value(), filled(above, method.getAnnotation(Path.class))));
    }

    private static String filled(String above, Path below) {
        var whole = below == null ? above : above + "/" + below.value();
        return ("/" + whole)
                .replaceAll("\\{(?:[^{}]|\\{[^}]*})*}", "00000000-0000-4000-8000-000000000000")
                .replaceAll("/+", "/")
                .replaceAll("(?<=.)/$", "");
    }

    private static String base(Class<?> resource, List<Class<?>> types) {
        return types.stream()
                .filter(type -> type.isAnnotationPresent(ApplicationPath.class))
                .filter(type -> type.getPackageName().equals(resource.getPackageName()))
                .map(type -> type.getAnnotation(ApplicationPath.class).value())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no application has " + resource.getName()));
    }

    private Stream<Class<?>> classes() {
        try {
            var urls = libraries();
            urls.add(new URL("jar:" + war.toUri() + "!/WEB-INF/classes/"));
            var loader = new URLClassLoader(urls.toArray(URL[]::new), Deployed.class.getClassLoader());
            return entries()
                    .filter(name -> name.matches("/WEB-INF/classes/org/concilier/web/.*\\.class"))
                    .map(name ->
                            name.replaceAll("^/WEB-INF/classes/|\\.class$", "").replace('/', '.'))
                    .<Class<?>>map(name -> load(name, loader));
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the web module brings along, beside the archive. */
    private List<URL> libraries() {
        var all = new ArrayList<URL>();
        try (var archive = FileSystems.newFileSystem(war)) {
            for (var name : entries()
                    .filter(one -> one.matches("/WEB-INF/lib/.*\\.jar"))
                    .toList()) {
                var jar = war.resolveSibling(name.replaceAll(".*/", ""));
                Files.copy(archive.getPath(name), jar, StandardCopyOption.REPLACE_EXISTING);
                all.add(jar.toUri().toURL());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private Stream<String> entries() {
        try (var archive = FileSystems.newFileSystem(war);
                var all = Files.walk(archive.getPath("/"))) {
            return all.map(Object::toString).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
