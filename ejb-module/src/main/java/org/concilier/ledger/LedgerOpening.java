package org.concilier.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Base64;
import java.util.UUID;
import org.concilier.vault.SubjectKey;

/**
 * What a leaf commits to, sealed under the key of the person it is about. Without the row or without the key the leaf
 * says nothing about anyone, and every proof stays as it is.
 */
@Entity
@Table(name = "ledger_opening")
class LedgerOpening {
    @Id
    @Column(name = "leaf_id")
    private Long leafId;

    @Column(name = "subject_id")
    private UUID subjectId;

    @Column(length = 140_000)
    private String sealed;

    protected LedgerOpening() {}

    LedgerOpening(LedgerLeaf leaf, UUID subjectId, Secret secret, SubjectKey key) {
        this.leafId = leaf.id();
        this.subjectId = subjectId;
        this.sealed = key.seal(secret.text(), use(leaf.hash()));
    }

    /** @throws IllegalStateException when the row was altered, or belongs to another leaf or person */
    Secret open(String leafHash, SubjectKey key) {
        return Secret.of(key.open(sealed, use(leafHash)));
    }

    Long leafId() {
        return leafId;
    }

    UUID subjectId() {
        return subjectId;
    }

    private static String use(String leafHash) {
        return "ledger-opening:" + leafHash;
    }

    /**
     * What only the person's key gives access to.
     *
     * @param salt 32 random bytes, base64
     * @param event canonical JSON
     */
    record Secret(String salt, String event) {
        private static final int SALT_BYTES = 32;
        private static final int SALT_TEXT = 44;

        static Secret of(byte[] salt, String event) {
            if (salt.length != SALT_BYTES) throw new IllegalArgumentException("a salt has 32 bytes");
            return new Secret(Base64.getEncoder().encodeToString(salt), event);
        }

        static Secret of(String text) {
            return new Secret(text.substring(0, SALT_TEXT), text.substring(SALT_TEXT));
        }

        String text() {
            return salt + event;
        }

        Hash commitment() {
            return Hash.commitment(Base64.getDecoder().decode(salt), event);
        }
    }
}
