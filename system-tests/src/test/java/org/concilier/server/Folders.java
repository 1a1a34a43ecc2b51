package org.concilier.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Where the project is, where servers of tests live, and where data that is not ours lies. */
public final class Folders {
    public static final Path ROOT =
            Path.of(System.getProperty("concilier.root", "..")).toAbsolutePath().normalize();

    private Folders() {}

    /** An empty home for a server. */
    public static Path fresh(String name) {
        var home = ROOT.resolve("system-tests/target/homes").resolve(name);
        try {
            if (Files.exists(home)) {
                try (var all = Files.walk(home)) {
                    all.sorted(Comparator.reverseOrder()).forEach(Folders::delete);
                }
            }
            return Files.createDirectories(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that lies beside the project, or an assumption that names the path looked for. */
    public static Path shared(String name) {
        var folder = Optional.ofNullable(System.getenv("CONCILIER_SHARED_DATA"))
                .map(Path::of)
                .orElse(ROOT.resolve("../shared/data"));
        var file = folder.resolve(name).toAbsolutePath().normalize();
        Assumptions.assumeTrue(Files.exists(file), "skipped: no test data at " + file);
        return file;
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
