package org.concilier.shared;

import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Every class of the product that carries a bean-defining annotation, found once per run. */
final class Classes {
    private static final List<Class<? extends Annotation>> BEANS = List.of(
            Stateless.class,
            jakarta.ejb.Singleton.class,
            ApplicationScoped.class,
            RequestScoped.class,
            Dependent.class,
            jakarta.inject.Singleton.class);

    static final List<Class<?>> OF_BEANS = find();

    private Classes() {}

    static boolean isBean(Class<?> type) {
        return BEANS.stream().anyMatch(type::isAnnotationPresent);
    }

    /** Where the product lies: a folder in its own build, an archive for the benchmarks. */
    private static List<Class<?>> find() {
        try {
            var place = Path.of(Database.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(place)) return under(place);
            try (var archive = FileSystems.newFileSystem(place)) {
                return under(archive.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Class<?>> under(Path root) throws IOException {
        try (var files = Files.walk(root.resolve("org/concilier"))) {
            return files.map(root::relativize)
                    .map(Path::toString)
                    .filter(f -> f.endsWith(".class") && !f.endsWith("-info.class"))
                    .<Class<?>>map(Classes::load)
                    .filter(Classes::isBean)
                    .sorted(java.util.Comparator.comparing(Class::getName))
                    .toList();
        }
    }

    private static Class<?> load(String file) {
        var name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        try {
            return Class.forName(name, false, Classes.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
