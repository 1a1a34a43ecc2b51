package org.concilier.web.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.concilier.consent.Evidence;
import org.concilier.ledger.CanonicalJson;
import org.concilier.shared.SigningKeys;

/**
 * Evidence as a ZIP: {@code evidence.json}, which counts; {@code index.html}, which a person reads and whose digest the
 * first holds; and {@code evidence.sig}, the server's ES256 signature of the bytes of the first.
 */
final class EvidenceFile {
    private EvidenceFile() {}

    static byte[] of(Evidence evidence, String language, SigningKeys keys) {
        var page = EvidencePage.of(evidence, language).getBytes(StandardCharsets.UTF_8);
        var json = EvidenceJson.of(evidence, page).getBytes(StandardCharsets.UTF_8);
        var signature = CanonicalJson.of(Map.of("keyId", keys.keyId(), "signature", keys.sign(json)));
        var zipped = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(zipped)) {
            entry(zip, "index.html", page);
            entry(zip, "evidence.json", json);
            entry(zip, "evidence.sig", signature.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
