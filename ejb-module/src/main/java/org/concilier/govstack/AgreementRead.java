package org.concilier.govstack;

/** An agreement and its latest revision. */
public record AgreementRead(AgreementView agreement, RevisionView revision) {}
