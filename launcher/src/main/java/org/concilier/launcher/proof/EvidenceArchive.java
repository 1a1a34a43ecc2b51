package org.concilier.launcher.proof;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.concilier.launcher.Refusal;

/**
 * The three files of a ZIP with evidence.
 *
 * @param bytes of {@code evidence.json}, as they were signed
 * @param page bytes of {@code index.html}
 */
record EvidenceArchive(JsonObject evidence, byte[] bytes, byte[] page, JsonObject signature) {
    private static final String FORMAT = "concilier-evidence/1";
    private static final int LARGEST = 256 << 20;

    static EvidenceArchive read(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            var bytes = entry(zip, "evidence.json");
            var evidence = ExportLines.parse(bytes);
            if (!FORMAT.equals(new Members(evidence).text("format"))) throw new Damaged("it has another format");
            var signature = ExportLines.parse(entry(zip, "evidence.sig"));
            return new EvidenceArchive(evidence, bytes, entry(zip, "index.html"), signature);
        } catch (IOException | Damaged e) {
            throw Refusal.unreadable(file + " is not evidence that can be read (" + FORMAT + ").");
        }
    }

    private static byte[] entry(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) throw new Damaged("it has no " + name);
        try (var in = zip.getInputStream(entry)) {
            var bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) throw new Damaged(name + " is too large");
            return bytes;
        }
    }
}
