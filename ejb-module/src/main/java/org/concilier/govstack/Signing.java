package org.concilier.govstack;

import java.time.Instant;
import java.util.HashMap;
import java.util.Set;
import org.concilier.ledger.CanonicalJson;
import org.concilier.shared.Fields;

/**
 * What a client says about a signature.
 *
 * @param signature empty while there is none
 * @param signedAs {@code individual} or {@code delegate}; may be null
 */
record Signing(
        String verificationPayload,
        String payload,
        String signature,
        String method,
        String artifact,
        String signedBy,
        String signedAs,
        String jwsHeader) {
    private static final Set<String> ROLES = Set.of("individual", "delegate");

    /** Reads GovStack's Signature; what we make ourselves (hashes, times, references) is only compared. */
    static Signing read(Fields signature) {
        signature.ignoring("id", "timestamp", "signedWithoutObjectReference", "objectType", "objectReference");
        var signing = new Signing(
                signature.optionalText("verificationPayload", 20_000).orElse(""),
                signature.optionalText("payload", 100_000).orElse(""),
                signature.optionalText("signature", 20_000).orElse(""),
                signature.optionalText("verificationMethod", 200).orElse(""),
                signature.optionalText("verificationArtifact", 20_000).orElse(null),
                signature.optionalText("verificationSignedBy", 500).orElse(""),
                signature.optionalText("verificationSignedAs", 20).orElse(null),
                signature.optionalText("verificationJwsHeader", 4000).orElse(null));
        if (signing.signedAs != null && !ROLES.contains(signing.signedAs)) {
            signature.fault("verificationSignedAs", "must be one of " + ROLES);
        }
        signature
                .optionalText("verificationPayloadHash", 40)
                .filter(hash -> !signing.verificationPayload.isEmpty())
                .filter(hash -> !hash.equals(Snapshot.hash(signing.verificationPayload)))
                .ifPresent(
                        hash -> signature.fault("verificationPayloadHash", "must be the SHA-1 of verificationPayload"));
        return signing;
    }

    /** The same, over what we say the record is, with the payload to sign. */
    Signing over(String record, Instant now, String revisionId) {
        var members = new HashMap<String, Object>();
        members.put("verificationPayload", record);
        members.put("verificationPayloadHash", Snapshot.hash(record));
        members.put("verificationMethod", method);
        members.put("verificationArtifact", artifact);
        members.put("verificationSignedBy", signedBy);
        members.put("verificationSignedAs", signedAs);
        members.put("verificationJwsHeader", jwsHeader);
        members.put("timestamp", now);
        members.put("signedWithoutObjectReference", revisionId == null);
        members.put("objectType", "revision");
        if (revisionId != null) members.put("objectReference", revisionId);
        return new Signing(
                record, CanonicalJson.of(members), signature, method, artifact, signedBy, signedAs, jwsHeader);
    }
}
