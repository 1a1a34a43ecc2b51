package org.concilier.identity;

import org.concilier.shared.assurance.Assurance;

/**
 * How somebody who is signed in can show what an operation asks for.
 *
 * @param enough whether nothing is missing
 * @param wanted the level to show
 * @param passkey whether a passkey does it, which is the easiest way
 * @param passphrase whether the passphrase has to be shown again, on the way without a passkey
 * @param code whether an authenticator's code has to be shown, on that way
 */
public record Means(boolean enough, Assurance wanted, boolean passkey, boolean passphrase, boolean code) {
    /** Whether there is a way at all. */
    public boolean possible() {
        return enough || passkey || passphrase || code;
    }
}
