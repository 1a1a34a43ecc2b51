package org.concilier.launcher.proof;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** An honest ledger, which signs a checkpoint after every third leaf; its exports are what tests tamper with. */
record TestLedger(TestKey key, List<String> leaves) {
    static final String AT = "2026-11-23T10:00:00Z";
    private static final List<String> KINDS = List.of("ACCESS", "CONSENT", "DECISION");

    static TestLedger of(int leaves) {
        return new TestLedger(
                TestKey.random(),
                IntStream.range(0, leaves).mapToObj(i -> leaf(KINDS.get(i % 3))).toList());
    }

    static String leaf(String kind) {
        return "{\"at\":\"" + AT + "\",\"commitment\":\"" + UUID.randomUUID() + "\",\"kind\":\"" + kind + "\",\"v\":1}";
    }

    /** The same, signed by the same key, without one leaf: what a company that lies can make. */
    TestLedger without(int index) {
        var rest = new ArrayList<>(leaves);
        rest.remove(index);
        return new TestLedger(key, rest);
    }

    TestLedger first(int size) {
        return new TestLedger(key, leaves.subList(0, size));
    }

    List<String> export() {
        return export(records());
    }

    /** With these records, whichever they are. */
    List<String> export(List<JsonObject> records) {
        var lines = new ArrayList<String>();
        lines.add(header(key.jwks()).toString());
        int checkpoints = 0;
        for (int i = 0; i <= leaves.size(); i++) {
            if (i % 3 == 0 || i == leaves.size()) {
                checkpoints++;
                lines.add(Json.createObjectBuilder()
                        .add("checkpoint", checkpoint(i))
                        .build()
                        .toString());
            }
            if (i < leaves.size()) lines.add(line(i, leaves.get(i)));
        }
        records.forEach(record -> lines.add(record.toString()));
        var counts = Json.createObjectBuilder();
        for (var kind : KINDS) {
            counts.add(
                    kind,
                    records.stream()
                            .filter(r -> r.getString("kind").equals(kind))
                            .count());
        }
        var end = Json.createObjectBuilder()
                .add("leaves", leaves.size())
                .add("checkpoints", checkpoints)
                .add("records", counts);
        lines.add(Json.createObjectBuilder().add("end", end).build().toString());
        return lines;
    }

    JsonObject header(JsonObject keys) {
        return Json.createObjectBuilder()
                .add("format", "concilier-ledger/1")
                .add("treeSize", leaves.size())
                .add("exportedAt", "2026-11-23T10:00:05Z")
                .add("kinds", Json.createArrayBuilder(KINDS))
                .add("publicKeys", keys)
                .build();
    }

    static String line(int index, String leaf) {
        return Json.createObjectBuilder()
                .add("i", index)
                .add("leaf", leaf)
                .add("hash", Sha256.text(hash(leaf)))
                .build()
                .toString();
    }

    List<JsonObject> records() {
        return leaves.stream().map(leaf -> record(leaf).build()).toList();
    }

    static JsonObjectBuilder record(String leaf) {
        return Json.createObjectBuilder()
                .add("kind", KINDS.stream().filter(leaf::contains).findFirst().orElseThrow())
                .add("id", UUID.randomUUID().toString())
                .add("leafHash", Sha256.text(hash(leaf)));
    }

    JsonObject checkpoint(int size) {
        return checkpoint(size, key);
    }

    JsonObject checkpoint(int size, TestKey signer) {
        var root = Sha256.text(root(leaves.subList(0, size)));
        var signed = "{\"rootHash\":\"" + root + "\",\"timestamp\":\"" + AT + "\",\"treeSize\":" + size + "}";
        return Json.createObjectBuilder()
                .add("treeSize", size)
                .add("rootHash", root)
                .add("timestamp", AT)
                .add("signature", signer.sign(signed))
                .add("keyId", signer.id())
                .build();
    }

    static byte[] hash(String leaf) {
        return Sha256.ofLeaf(leaf.getBytes(StandardCharsets.UTF_8));
    }

    /** RFC 6962 section 2.1 word for word. */
    static byte[] root(List<String> leaves) {
        if (leaves.isEmpty()) return Sha256.ofNothing();
        if (leaves.size() == 1) return hash(leaves.get(0));
        int k = 1;
        while (2 * k < leaves.size()) k *= 2;
        return Sha256.ofNode(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }
}
