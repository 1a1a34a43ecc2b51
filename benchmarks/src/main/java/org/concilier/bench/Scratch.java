package org.concilier.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A folder for one run, deleted with all that is in it. */
public record Scratch(Path folder) implements AutoCloseable {
    public static Scratch make() throws IOException {
        return new Scratch(Files.createTempDirectory("concilier-bench"));
    }

    @Override
    public void close() throws IOException {
        if (Files.notExists(folder)) return;
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
