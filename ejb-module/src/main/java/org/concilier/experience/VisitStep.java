package org.concilier.experience;

/** Steps of the first visit, in the order in which its pages put them. */
public enum VisitStep {
    /** The page was opened that says what everyone gets. */
    WELCOMED,
    /** A passkey is bound; it is offered there and may be left out. */
    PASSKEY,
    /** The first question of consent was shown. */
    ASKED,
    /** A question was answered: yes, no or not now. */
    ANSWERED,
    /** The page of all answers was reached. */
    DONE
}
