package org.concilier.govstack;

/**
 * GovStack's Signature. It is kept as evidence: whose key it is, we do not know.
 *
 * @param id empty for a draft
 * @param payload what is to be signed
 * @param signature empty until signed
 * @param verificationPayloadHash SHA-1 of {@code verificationPayload}, hexadecimal
 */
public record SignatureView(
        String id,
        String payload,
        String signature,
        String verificationMethod,
        String verificationPayload,
        String verificationPayloadHash,
        String verificationArtifact,
        String verificationSignedBy,
        String verificationSignedAs,
        String verificationJwsHeader,
        String timestamp,
        Boolean signedWithoutObjectReference,
        String objectType,
        String objectReference) {}
