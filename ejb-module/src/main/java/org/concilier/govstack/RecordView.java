package org.concilier.govstack;

/**
 * GovStack's ConsentRecord.
 *
 * @param id empty for a draft
 * @param optIn whether the purpose is permitted now; null while nothing was answered
 * @param state {@code unsigned} or {@code signed}
 * @param signature null without one
 */
public record RecordView(
        String id,
        AgreementView dataAgreement,
        RevisionView dataAgreementRevision,
        String dataAgreementRevisionHash,
        IndividualView individual,
        Boolean optIn,
        String state,
        SignatureView signature) {}
