package org.concilier.launcher.proof;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Evidence about the events given, which lie in a ledger of many leaves; entries may be left without their opening. */
final class TestEvidence {
    static final String PERSON = "11111111-1111-4111-8111-111111111111";
    private static final String SALT = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String PAGE = "<!DOCTYPE html><title>Evidence</title>";

    final TestKey key = TestKey.random();
    private final List<String> leaves = new ArrayList<>();
    private final List<String> events;

    TestEvidence(String... statuses) {
        events = List.of(statuses).stream().map(TestEvidence::event).toList();
        for (int i = 0; i < 6; i++) leaves.add(TestLedger.leaf("ACCESS"));
        for (var event : events) {
            leaves.add("{\"at\":\"" + TestLedger.AT + "\",\"commitment\":\"" + commitment(event)
                    + "\",\"kind\":\"CONSENT\",\"v\":1}");
        }
        leaves.add(TestLedger.leaf("DECISION"));
    }

    private static String event(String status) {
        return "{\"purpose\":\"personalised-offers\",\"status\":\"" + status + "\",\"subject\":\"" + PERSON + "\"}";
    }

    String json(boolean erased) {
        var answers = Json.createArrayBuilder();
        for (int i = 0; i < events.size(); i++) answers.add(item(i, erased));
        return Json.createObjectBuilder()
                .add("format", "concilier-evidence/1")
                .add("person", PERSON)
                .add("erased", erased)
                .add("purpose", Json.createObjectBuilder().add("code", "personalised-offers"))
                .add("checkpoint", new TestLedger(key, leaves).checkpoint(leaves.size()))
                .add("publicKeys", key.jwks())
                .add("answers", answers)
                .add("uses", Json.createArrayBuilder())
                .add("pageSha256", Sha256.text(Sha256.of(PAGE.getBytes(StandardCharsets.UTF_8))))
                .build()
                .toString();
    }

    private JsonObjectBuilder item(int number, boolean erased) {
        int index = 6 + number;
        var event = events.get(number);
        var item = Json.createObjectBuilder()
                .add("kind", "CONSENT")
                .add("id", "step-" + number)
                .add("record", record(event))
                .add("leaf", leaves.get(index))
                .add("leafHash", Sha256.text(TestLedger.hash(leaves.get(index))))
                .add("leafIndex", index)
                .add("proof", path(index, leaves));
        return erased ? item : item.add("salt", SALT).add("event", event);
    }

    private static JsonObject record(String event) {
        var status = ExportLines.parse(event.getBytes(StandardCharsets.UTF_8)).getString("status");
        return Json.createObjectBuilder().add("status", status).build();
    }

    /** PATH of RFC 6962 section 2.1.1 word for word. */
    private static JsonArrayBuilder path(int index, List<String> leaves) {
        if (leaves.size() == 1) return Json.createArrayBuilder();
        int k = Integer.highestOneBit(leaves.size() - 1);
        var left = leaves.subList(0, k);
        var right = leaves.subList(k, leaves.size());
        return index < k
                ? path(index, left).add(Sha256.text(TestLedger.root(right)))
                : path(index - k, right).add(Sha256.text(TestLedger.root(left)));
    }

    Path write(Path folder, String json) {
        return write(folder, json, PAGE, key.sign(json));
    }

    Path write(Path folder, String json, String page, String signature) {
        var file = folder.resolve("evidence.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, "evidence.json", json);
            entry(zip, "index.html", page);
            entry(zip, "evidence.sig", "{\"keyId\":\"" + key.id() + "\",\"signature\":\"" + signature + "\"}");
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String commitment(String event) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
            return Sha256.text(mac.doFinal(event.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
