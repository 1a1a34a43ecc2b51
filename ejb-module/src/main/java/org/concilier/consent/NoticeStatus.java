package org.concilier.consent;

/** Where a version of a notice stands, in the terms of W3C DPV 2.3 ({@code notice}, NoticeStatus). */
public enum NoticeStatus {
    /** People are asked with it. */
    LATEST("NoticeLatest"),
    /** A newer one took its place, or it was withdrawn from use. */
    STALE("NoticeStale"),
    /** At least one person answered on it. */
    USED("NoticeUsed"),
    /** Nobody has answered on it. */
    UNUSED("NoticeUnused");

    private final String term;

    NoticeStatus(String term) {
        this.term = term;
    }

    /** IRI of the DPV 2.3 term. */
    public String iri() {
        return Dpv.term(term);
    }
}
