package org.concilier.consent;

import java.util.UUID;

/** What a consent and each of its steps say alike. */
interface Stated {
    UUID consentId();

    UUID customerId();

    String purpose();

    Change change();

    Shown shown();

    /** The verification of the person that an explicit consent rests on; null without one. */
    UUID stepUp();

    /** The {@link Testimony} under the person's key; null when there is none. */
    String sealedEvidence();

    String leafHash();
}
