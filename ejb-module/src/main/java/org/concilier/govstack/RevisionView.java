package org.concilier.govstack;

/**
 * GovStack's Revision.
 *
 * @param serializedHash SHA-1 of {@code serializedSnapshot} in UTF-8, hexadecimal
 * @param successor the revision after it, itself without successor; null for the latest
 * @param predecessorHash hash of the revision before; null for the first
 */
public record RevisionView(
        String id,
        String schemaName,
        String objectId,
        String serializedSnapshot,
        String serializedHash,
        String timestamp,
        IndividualView authorizedByIndividual,
        String authorizedByOther,
        RevisionView successor,
        String predecessorHash) {}
