package org.concilier.web.screen;

import java.util.UUID;
import org.concilier.consent.ConsentStatus;

/**
 * One purpose as its reader sees it: what it is, and where it stands.
 *
 * @param state a whole sentence to the customer
 * @param status null when never asked
 * @param fact the same in a few words, about the customer
 * @param since when it was last decided, as a date; empty when never
 * @param time the same as a time of day, with seconds; empty when never
 * @param until end of a yes, as a date; empty otherwise
 * @param consentId null when never asked
 * @param shownVersion of the notice that was decided on; 0 when never
 * @param noticeVersion of the notice in force
 * @param askable whether it can be answered now: there is a notice in use for it
 */
public record Use(
        String code,
        String name,
        String benefit,
        ConsentStatus status,
        String state,
        String fact,
        String since,
        String time,
        String until,
        UUID consentId,
        int shownVersion,
        int noticeVersion,
        boolean askable) {

    public boolean allowed() {
        return status != null && status.permits();
    }

    public boolean decided() {
        return consentId != null;
    }

    /** Whether there is a question to answer: not what is allowed already, nor what nobody asks. */
    public boolean open() {
        return askable && !allowed();
    }

    /** Whether "not now" is an answer: a no is not put off. */
    public boolean canWait() {
        return status != ConsentStatus.REFUSED && status != ConsentStatus.WITHDRAWN && !allowed();
    }

    /** The word for the style-sheet. */
    public String look() {
        return allowed() ? "allowed" : "not";
    }
}
