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

    /**
     * The status that a command leads to from here. A person's no is undone by that person's yes alone; a yes only by a
     * withdrawal, by the company with a reason, or by time.
     *
     * @throws IllegalTransition when it leads nowhere; the message says what would be right
     */
    ConsentStatus after(Command command) {
        return switch (command) {
            case GIVE -> permits() ? RENEWED : GIVEN;
            case REFUSE -> permits() ? no("consent is given: to stop it, withdraw it") : REFUSED;
            case DEFER -> deferred();
            case WITHDRAW -> permits() || ends() ? WITHDRAWN : no("nothing to withdraw: the consent is " + name());
            case REQUEST ->
                this == REQUESTED || ends() && this != WITHDRAWN
                        ? REQUESTED
                        : no("the person has answered: the consent is " + name());
            case REVOKE -> permits() || this == REVOKED ? REVOKED : no("nothing to revoke: the consent is " + name());
            case INVALIDATE ->
                permits() || this == EXPIRED || this == SUPERSEDED || this == INVALIDATED
                        ? INVALIDATED
                        : no("nothing to invalidate: the consent is " + name());
            case EXPIRE -> permits() ? EXPIRED : no("nothing runs out: the consent is " + name());
            case SUPERSEDE -> permits() ? SUPERSEDED : no("nothing is superseded: the consent is " + name());
        };
    }

    private ConsentStatus deferred() {
        if (permits()) return no("consent is given: there is nothing to put off");
        if (this == REFUSED || this == WITHDRAWN) return no("the person has said no: a no is not put off");
        return DEFERRED;
    }

    private static ConsentStatus no(String why) {
        throw new IllegalTransition(why);
    }
}
