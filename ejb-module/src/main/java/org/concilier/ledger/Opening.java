package org.concilier.ledger;

/**
 * A leaf with what it commits to: {@code leafHash} is SHA-256(0x00 || leaf) as RFC 6962 section 2.1 says, and the
 * leaf's {@code commitment} is HMAC-SHA-256(salt, event), both in base64.
 *
 * @param leafId to go on after
 * @param leafHash base64
 * @param leaf the hashed text, canonical JSON
 * @param salt 32 bytes, base64
 * @param event what happened, canonical JSON with the person's id as {@code subject}
 */
public record Opening(long leafId, String leafHash, String leaf, String salt, String event) {
    static Opening of(LedgerLeaf leaf, LedgerOpening.Secret secret) {
        return new Opening(leaf.id(), leaf.hash(), leaf.body(), secret.salt(), secret.event());
    }
}
