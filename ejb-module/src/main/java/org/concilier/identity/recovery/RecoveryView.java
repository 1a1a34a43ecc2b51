package org.concilier.identity.recovery;

import java.time.Instant;

/**
 * How far a recovery is, as the browser sees it that began it.
 *
 * @param login of the account; whoever is here has proved something about it
 * @param address to which a code was mailed, all but hidden; null when none can be typed (any more)
 * @param passphrase whether the passphrase is one way to prove the second thing
 * @param authenticator whether a code of the authenticator app is
 * @param passkey whether a passkey is: the only one after which nobody waits
 * @param opensAt when new authenticators can be bound; null before the second proof
 * @param expiresAt when it is over
 */
public record RecoveryView(
        Stage stage,
        String login,
        String address,
        boolean passphrase,
        boolean authenticator,
        boolean passkey,
        Instant opensAt,
        Instant expiresAt) {
    /** What comes next. */
    public enum Stage {
        /** A second thing is to be proved. */
        SECOND_PROOF,
        /** Time to object. */
        WAITING,
        /** New authenticators can be bound, and nothing else ({@code urn:concilier:acr:0}). */
        OPEN
    }
}
