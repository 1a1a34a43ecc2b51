package org.concilier.web.api;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concilier.consent.Evidence;
import org.concilier.consent.NoticeView;
import org.concilier.ledger.CanonicalJson;
import org.concilier.ledger.Checkpoint;

/** Evidence as canonical JSON. */
final class EvidenceJson {
    static final String FORMAT = "concilier-evidence/1";

    private EvidenceJson() {}

    /** @param page what a person reads, whose digest is written down */
    static String of(Evidence evidence, byte[] page) {
        var json = new HashMap<String, Object>();
        json.put("format", FORMAT);
        json.put("madeAt", evidence.madeAt());
        json.put("company", company(evidence));
        json.put("person", evidence.person());
        json.put("erased", evidence.erased());
        json.put("purpose", purpose(evidence));
        json.put(
                "notices", evidence.notices().stream().map(EvidenceJson::notice).toList());
        json.put("checkpoint", checkpoint(evidence.checkpoint()));
        json.put("publicKeys", keys(evidence.publicKeys()));
        json.put("answers", items(evidence.answers()));
        json.put("uses", items(evidence.uses()));
        json.put("pageSha256", digest(page));
        return CanonicalJson.of(json);
    }

    private static Map<String, Object> company(Evidence evidence) {
        var company = evidence.company();
        return Map.of(
                "name", company.name(),
                "address", company.address(),
                "contact", company.contact(),
                "phone", company.phone(),
                "country", company.country());
    }

    private static Map<String, Object> purpose(Evidence evidence) {
        var purpose = evidence.purpose();
        return Map.of(
                "code", purpose.code(),
                "name", Map.of("fr", purpose.name().fr(), "en", purpose.name().en()),
                "dpvIri", purpose.dpvIri(),
                "legalBasis", purpose.legalBasis(),
                "categories", purpose.categories(),
                "recipients", purpose.recipients());
    }

    private static Map<String, Object> notice(NoticeView notice) {
        var text = notice.text();
        var words = Map.of(
                "title", text.title(),
                "what", text.what(),
                "benefit", text.benefit(),
                "without", text.without(),
                "recipients", text.recipients(),
                "retention", text.retention(),
                "howToStop", text.howToStop());
        return Map.of(
                "version", notice.version(),
                "language", notice.language(),
                "publishedAt", notice.publishedAt(),
                "text", words);
    }

    private static Map<String, Object> checkpoint(Checkpoint checkpoint) {
        return Map.of(
                "treeSize", checkpoint.treeSize(),
                "rootHash", checkpoint.rootHash(),
                "timestamp", checkpoint.timestamp(),
                "signature", checkpoint.signature(),
                "keyId", checkpoint.keyId());
    }

    private static List<Map<String, Object>> items(List<Evidence.Item> items) {
        return items.stream().map(EvidenceJson::item).toList();
    }

    private static Map<String, Object> item(Evidence.Item item) {
        var record = item.record();
        var json = new HashMap<String, Object>();
        json.put("kind", record.kind());
        json.put("id", record.id());
        json.put("at", record.at());
        json.put("record", record.facts());
        json.put("leafHash", record.leafHash());
        if (item.leaf() != null) {
            json.put("leaf", item.leaf().leaf());
            if (item.leaf().index() != null) json.put("leafIndex", item.leaf().index());
            json.put("proof", item.leaf().proof());
        }
        if (item.opening() != null) {
            json.put("salt", item.opening().salt());
            json.put("event", item.opening().event());
        }
        return json;
    }

    private static JsonObject keys(String jwks) {
        try (var reader = JsonProvider.provider().createReader(new StringReader(jwks))) {
            return reader.readObject();
        }
    }

    private static String digest(byte[] page) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(page));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
