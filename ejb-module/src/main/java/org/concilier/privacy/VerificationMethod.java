package org.concilier.privacy;

/**
 * How a person was verified as the customer, and how much that is worth. Level 2 is a second factor, a key that verifies
 * its user, or a document looked at by a person; level 1 a secret that only the customer knows; level 0 presence: a
 * biometric match, which alone never reaches more.
 */
public enum VerificationMethod {
    PASSPHRASE(1),
    PASSPHRASE_AND_CODE(2),
    ID_DOCUMENT(2),
    VOICE(0),
    FACE(0),
    PASSKEY(2);

    private final int level;

    VerificationMethod(int level) {
        this.level = level;
    }

    /** 0 (presence) to 2. */
    public int level() {
        return level;
    }
}
