package org.concilier.bench.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** {@link EmptyApplication} as an archive, put where the server deploys what it finds. */
final class EmptyWar {
    private static final List<Class<?>> CLASSES =
            List.of(EmptyApplication.class, EmptyResource.class, RowResource.class);

    /** Path of {@link RowResource} on the server. */
    static final String ROW = "/empty/row";

    private EmptyWar() {}

    /** @return the path that its resource has on the server */
    static String into(Path home) throws IOException {
        var folder = Files.createDirectories(home.resolve("domain/autodeploy"));
        var unfinished = home.resolve("empty.zip");
        try (var war = new ZipOutputStream(Files.newOutputStream(unfinished))) {
            for (var type : CLASSES) add(war, type.getName().replace('.', '/') + ".class");
        }
        Files.move(unfinished, folder.resolve("empty.war"), StandardCopyOption.ATOMIC_MOVE);
        return "/empty/evaluation";
    }

    private static void add(ZipOutputStream war, String file) throws IOException {
        war.putNextEntry(new ZipEntry("WEB-INF/classes/" + file));
        try (var compiled = EmptyWar.class.getClassLoader().getResourceAsStream(file)) {
            compiled.transferTo(war);
        }
        war.closeEntry();
    }
}
