package org.concilier.web.openapi;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Data written by others that lies beside the project, never in it; a test without it is reported as skipped. */
final class SharedData {
    private SharedData() {}

    /** The file, or an assumption that names the path looked for. */
    static Path require(String name) {
        var folder = Optional.ofNullable(System.getenv("CONCILIER_SHARED_DATA"))
                .map(Path::of)
                .orElse(Path.of("..", "..", "shared", "data"));
        var file = folder.resolve(name).toAbsolutePath().normalize();
        Assumptions.assumeTrue(Files.exists(file), "skipped: no test data at " + file);
        return file;
    }
}
