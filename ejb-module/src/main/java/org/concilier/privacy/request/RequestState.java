package org.concilier.privacy.request;

import java.util.Set;

/** Where a request stands, in the terms of DPV 2.3 (request status), and where it may go from there. */
public enum RequestState {
    INITIATED("RequestInitiated"),
    ACKNOWLEDGED("RequestAcknowledged"),
    /** Waits for the person to prove who it is. */
    REQUIRES_ACTION("RequestRequiresAction"),
    REQUIRED_ACTION_PERFORMED("RequestRequiredActionPerformed"),
    ACCEPTED("RequestAccepted"),
    /** The answer takes up to two months more, for reasons that the person was told. */
    ACTION_DELAYED("RequestActionDelayed"),
    REJECTED("RequestRejected"),
    FULFILLED("RequestFulfilled"),
    UNFULFILLED("RequestUnfulfilled");

    private final String term;

    RequestState(String term) {
        this.term = term;
    }

    /** IRI of the DPV 2.3 term. */
    public String iri() {
        return "https://w3id.org/dpv#" + term;
    }

    /** Whether nothing will come of it any more. */
    public boolean isClosed() {
        return this == REJECTED || this == FULFILLED || this == UNFULFILLED;
    }

    boolean mayBecome(RequestState next) {
        return next().contains(next);
    }

    private Set<RequestState> next() {
        return switch (this) {
            case INITIATED -> Set.of(ACKNOWLEDGED);
            case ACKNOWLEDGED -> Set.of(REQUIRES_ACTION, REQUIRED_ACTION_PERFORMED, UNFULFILLED);
            case REQUIRES_ACTION -> Set.of(REQUIRED_ACTION_PERFORMED, ACTION_DELAYED, REJECTED, UNFULFILLED);
            case REQUIRED_ACTION_PERFORMED -> Set.of(ACCEPTED, ACTION_DELAYED, REJECTED, UNFULFILLED);
            case ACCEPTED -> Set.of(ACTION_DELAYED, FULFILLED, REJECTED, UNFULFILLED);
            case ACTION_DELAYED -> Set.of(REQUIRED_ACTION_PERFORMED, ACCEPTED, FULFILLED, REJECTED, UNFULFILLED);
            case REJECTED, FULFILLED, UNFULFILLED -> Set.of();
        };
    }
}
