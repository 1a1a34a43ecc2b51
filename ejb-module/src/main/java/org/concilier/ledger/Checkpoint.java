package org.concilier.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/**
 * The state of the whole ledger, signed by the server.
 *
 * @param treeSize how many leaves have a position
 * @param rootHash Merkle tree hash of all of them, base64 (RFC 6962 section 2.1)
 * @param timestamp system time of signing
 * @param signature ES256 over {@link #signed}, base64url
 * @param keyId which of the server's published keys signed
 */
public record Checkpoint(long treeSize, String rootHash, Instant timestamp, String signature, String keyId) {
    /**
     * The bytes that the signature is about: {@code {"rootHash":…,"timestamp":…,"treeSize":…}} as canonical JSON (RFC
     * 8785) in UTF-8.
     */
    public byte[] signed() {
        return CanonicalJson.of(Map.of("treeSize", treeSize, "rootHash", rootHash, "timestamp", timestamp))
                .getBytes(StandardCharsets.UTF_8);
    }

    static Checkpoint unsigned(long treeSize, Hash root, Instant at) {
        return new Checkpoint(treeSize, root.toString(), at, "", "");
    }

    Checkpoint signedBy(String signature, String keyId) {
        return new Checkpoint(treeSize, rootHash, timestamp, signature, keyId);
    }
}
