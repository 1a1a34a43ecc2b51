package org.concilier.consent;

/**
 * Where a consent stands, and where it may go from there (ISO/IEC TS 27560 event states, in the terms of W3C DPV 2.3,
 * {@code consent_status}). Only {@link #GIVEN} and {@link #RENEWED} permit anything.
 */
public enum ConsentStatus {
    REQUESTED("ConsentRequested"),
    GIVEN("ConsentGiven"),
    RENEWED("RenewedConsentGiven"),
    REFUSED("ConsentRefused"),
    DEFERRED("ConsentRequestDeferred"),
    WITHDRAWN("ConsentWithdrawn"),
    EXPIRED("ConsentExpired"),
    /** A newer notice is not compatible; DPV calls the end of contextual validity "expired" as well. */
    SUPERSEDED("ConsentExpired"),
    REVOKED("ConsentRevoked"),
    INVALIDATED("ConsentInvalidated");

    private final String term;

    ConsentStatus(String term) {
        this.term = term;
    }

    /** IRI of the DPV 2.3 term. */
    public String iri() {
        return Dpv.term(term);
    }

    public boolean permits() {
        return this == GIVEN || this == RENEWED;
    }

    /** Whether it takes the person to get there; the company and the calendar lead to the others. */
    boolean isOfPerson() {
        return permits() || this == REFUSED || this == DEFERRED || this == WITHDRAWN;
    }

    /** Whether this is the end of a yes. */
    boolean ends() {
        return this == WITHDRAWN || this == EXPIRED || this == SUPERSEDED || this == REVOKED || this == INVALIDATED;
    }

    /** The status that an answer leads to from here; a refusal never undoes a yes, only a withdrawal does. */
    ConsentStatus after(Decision decision) {
        return switch (decision) {
            case GIVEN -> permits() ? RENEWED : GIVEN;
            case REFUSED -> {
                if (permits()) throw new IllegalTransition("consent is given: to stop it, withdraw it");
                yield REFUSED;
            }
            case DEFERRED -> {
                if (permits()) throw new IllegalTransition("consent is given: there is nothing to put off");
                if (this == REFUSED || this == WITHDRAWN) {
                    throw new IllegalTransition("the person has said no: a no is not put off");
                }
                yield DEFERRED;
            }
        };
    }

    /** The status after stopping; allowed from any yes, one that has run out included. */
    ConsentStatus stopped() {
        if (permits() || this == EXPIRED || this == SUPERSEDED || this == WITHDRAWN) return WITHDRAWN;
        throw new IllegalTransition("nothing to withdraw: the consent is " + name());
    }
}
