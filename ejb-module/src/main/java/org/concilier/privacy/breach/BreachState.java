package org.concilier.privacy.breach;

/** Where a breach stands towards the authority, in the terms of DPV 2.3 for the GDPR, and where it may go from there. */
public enum BreachState {
    OPEN("DPABreachNotificationNeeded"),
    NOTIFIED_AUTHORITY("DPABreachNotice"),
    /** Not told, for reasons that are kept: unlikely to result in a risk (article 33(1)). */
    NO_NOTIFICATION("BreachNotificationNotNeeded"),
    CLOSED("DataBreachConcludingReport");

    private static final String GDPR = "https://w3id.org/dpv/legal/eu/gdpr#";

    private final String term;

    BreachState(String term) {
        this.term = term;
    }

    public String iri() {
        return GDPR + term;
    }

    /** Whether it may become the other; a decision not to tell may be reconsidered, a closed breach stays as it is. */
    boolean leadsTo(BreachState next) {
        return switch (this) {
            case OPEN -> next == NOTIFIED_AUTHORITY || next == NO_NOTIFICATION;
            case NO_NOTIFICATION -> next == NOTIFIED_AUTHORITY || next == CLOSED;
            case NOTIFIED_AUTHORITY -> next == CLOSED;
            case CLOSED -> false;
        };
    }
}
