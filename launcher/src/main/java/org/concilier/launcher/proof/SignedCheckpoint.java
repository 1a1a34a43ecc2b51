package org.concilier.launcher.proof;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;

/** A state of the ledger as the server signed it. */
record SignedCheckpoint(long treeSize, String rootHash, String timestamp, String signature, String keyId) {
    /** @throws Damaged when a member is missing, or cannot have been signed as it stands */
    static SignedCheckpoint of(JsonObject json) {
        var members = new Members(json);
        var checkpoint = new SignedCheckpoint(
                members.number("treeSize"),
                members.text("rootHash"),
                members.text("timestamp"),
                members.text("signature"),
                members.text("keyId"));
        if (!checkpoint.rootHash.matches("[A-Za-z0-9+/]{43}=")) throw new Damaged("its rootHash is not a hash");
        if (!isInstant(checkpoint.timestamp)) throw new Damaged("its timestamp is not an instant");
        return checkpoint;
    }

    /** What the signature is about: canonical JSON (RFC 8785) of three members, none of which needs an escape. */
    byte[] message() {
        return ("{\"rootHash\":\"" + rootHash + "\",\"timestamp\":\"" + timestamp + "\",\"treeSize\":" + treeSize + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    boolean isSignedBy(Keys keys) {
        return keys.verify(keyId, message(), signature);
    }

    boolean hasRoot(byte[] root) {
        return rootHash.equals(Sha256.text(root));
    }

    private static boolean isInstant(String text) {
        try {
            return Instant.parse(text).toString().equals(text);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
