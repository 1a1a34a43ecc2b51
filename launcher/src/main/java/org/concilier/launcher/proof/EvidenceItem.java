package org.concilier.launcher.proof;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One entry of the evidence: what is told of it, its leaf, its place, and what the leaf commits to. */
record EvidenceItem(Members members) {
    String name() {
        return members.text("kind") + " " + members.text("id");
    }

    boolean isOpened() {
        return members.has("event");
    }

    /** @throws Damaged with what does not hold, to follow the name of the entry */
    void verifyPlace(SignedCheckpoint checkpoint) {
        if (!members.has("leaf")) throw new Damaged("it has no leaf in the ledger");
        var hash = Sha256.ofLeaf(members.text("leaf").getBytes(StandardCharsets.UTF_8));
        if (!Sha256.text(hash).equals(members.text("leafHash"))) throw new Damaged("its leaf was altered");
        if (!members.text("kind").equals(leaf().text("kind"))) throw new Damaged("its leaf is about something else");
        if (!members.has("leafIndex")) {
            throw new Damaged("its leaf has no position yet: ask for the evidence again in a few seconds");
        }
        var root = InclusionProof.root(hash, members.number("leafIndex"), checkpoint.treeSize(), proof());
        if (!checkpoint.hasRoot(root)) throw new Damaged("its leaf is not in the signed ledger");
    }

    /**
     * That the leaf commits to what is told.
     *
     * @throws Damaged as {@link #verifyPlace}
     */
    void verifyOpening(String person, String purpose) {
        var text = members.text("event");
        var committed = hmac(Base64.getDecoder().decode(members.text("salt")), text);
        if (!committed.equals(leaf().text("commitment"))) throw new Damaged("its leaf does not commit to this event");
        var event = ExportLines.parse(text.getBytes(StandardCharsets.UTF_8));
        if (!person.equals(new Members(event).text("subject"))) throw new Damaged("it is about another person");
        if (event.containsKey("purpose") && !purpose.equals(event.getString("purpose", ""))) {
            throw new Damaged("it is about another purpose");
        }
        compare(event, members.object("record"));
    }

    /** What is told must be what was committed to, wherever both tell the same thing. */
    private static void compare(JsonObject event, JsonObject told) {
        told.forEach((name, value) -> {
            if (event.containsKey(name) && !event.get(name).equals(value)) {
                throw new Damaged("what is told of it (" + name + ") is not what the ledger has");
            }
        });
    }

    private Members leaf() {
        return new Members(ExportLines.parse(members.text("leaf").getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> proof() {
        if (!(members.json().get("proof") instanceof JsonArray hashes)) throw new Damaged("it has no proof");
        return hashes.stream()
                .map(hash -> hash instanceof JsonString text ? text.getString() : "?")
                .toList();
    }

    private static String hmac(byte[] salt, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            return Sha256.text(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
