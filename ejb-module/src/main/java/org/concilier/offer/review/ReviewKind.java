package org.concilier.offer.review;

/** What the customer wants of a decision. */
public enum ReviewKind {
    /** That the data it used is used no more (GDPR article 21). Carried out at once. */
    OBJECTION,
    /** That a person looks at it, and hears the customer (GDPR article 22(3)). */
    HUMAN_REVIEW
}
