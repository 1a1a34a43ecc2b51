package org.concilier.privacy;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * That a customer is there, now, in one call or at one counter, as far as one agent or one kiosk is concerned.
 *
 * @param interaction the call, or the session of the kiosk
 * @param until by the system clock; the end of the call ends it earlier
 */
public record Presence(String interaction, UUID customerId, Means means, Instant until) {

    /** How it is known. */
    public enum Means {
        VOICE,
        FACE,
        FINGERPRINT,
        /** The customer used a passkey during the call. */
        PASSKEY,
        /** The customer signed in during the call in another way, where the company's policy takes that. */
        SIGN_IN,
        /** A second agent vouched for it. */
        SECOND_AGENT
    }

    /** What a look rests on. */
    public Basis basis() {
        return Basis.of("present: " + means.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}
