package org.concilier.identity.biometric;

import java.util.UUID;
import org.concilier.shared.Fields;

/**
 * What to ask a verifier.
 *
 * @param customerId who should be there; null when {@code subjectHint} says so, or anybody of a gallery may be
 * @param subjectHint the verifier's own, pairwise id of that person; null otherwise
 * @param purpose what it is for, such as {@code call-verification}; the assertion must say the same
 * @param interaction the call, or the visit to a counter; null for none
 * @param issuer which verifier; null for the only one that there is for the modality
 */
public record ChallengeDraft(
        UUID customerId, String subjectHint, Modality modality, String purpose, String interaction, String issuer) {

    /** Reads {@code {customerId|subjectHint, modality, purpose, interaction, issuer}}. */
    public static ChallengeDraft from(Fields fields) {
        var modality = fields.text("modality", 10);
        var known = Modality.named(modality);
        if (!modality.isEmpty() && known.isEmpty()) fields.fault("modality", "must be one of fpt, face, vbm, iris");
        var customer = fields.has("customerId") ? fields.uuid("customerId") : null;
        var hint = fields.matching("subjectHint", "[A-Za-z0-9_-]{43}", "the subjectHint of an earlier challenge");
        if (customer != null && hint.isPresent()) fields.fault("subjectHint", "leave it out where customerId is given");
        var purpose = fields.matching("purpose", "[a-z][a-z0-9-]{1,59}", "call-verification");
        if (purpose.isEmpty() && !fields.has("purpose")) fields.fault("purpose", "is required");
        var interaction = fields.matching("interaction", "[A-Za-z0-9._:~-]{1,100}", "call-2026-11-24-0001");
        return fields.done(new ChallengeDraft(
                customer,
                hint.orElse(null),
                known.orElse(null),
                purpose.orElse(null),
                interaction.orElse(null),
                fields.optionalText("issuer", 200).orElse(null)));
    }

    /** Whether nobody in particular is meant. */
    boolean isForGallery() {
        return customerId == null && subjectHint == null;
    }
}
