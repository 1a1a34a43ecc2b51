package org.concilier.privacy.request;

/** What a person may ask for, by the article of the GDPR that gives the right. */
public enum RequestKind {
    ACCESS("A15"),
    RECTIFICATION("A16"),
    ERASURE("A17"),
    RESTRICTION("A18"),
    PORTABILITY("A20"),
    OBJECTION("A21");

    private final String article;

    RequestKind(String article) {
        this.article = article;
    }

    /** IRI of the right in DPV 2.3's extension for the GDPR. */
    public String iri() {
        return "https://w3id.org/dpv/legal/eu/gdpr#" + article;
    }

    /** Whether it gives data away or takes it away for good, so that being signed in is not proof enough. */
    public boolean needsFreshProof() {
        return this == ACCESS || this == PORTABILITY || this == ERASURE;
    }

    /** Whether it is answered by a package of data. */
    public boolean isPackage() {
        return this == ACCESS || this == PORTABILITY;
    }

    /** Whether it is done in the background rather than at once. */
    boolean isWork() {
        return isPackage() || this == ERASURE;
    }
}
