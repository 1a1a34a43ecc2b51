package org.concilier.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.UUID;
import org.concilier.shared.Roles;
import org.concilier.shared.SigningKeys;

/** Receipts that prove themselves: signed by the company, to be verified by anyone with its published keys, offline. */
@Stateless
@RolesAllowed({Roles.CUSTOMER, Roles.AGENT, Roles.PRIVACY_OFFICER, Roles.AUDITOR, Roles.CONSENTS_READ})
public class SignedReceipts {
    /** The {@code typ} of the header (RFC 8725 section 3.11): no token of another kind can pass for a receipt. */
    public static final String TYPE = "consent-receipt+jwt";

    private static final Jsonb JSON = JsonbBuilder.create();

    @Inject
    Consents consents;

    @Inject
    SigningKeys keys;

    /** What is signed: Kantara's receipt, or the JSON-LD one of ISO/IEC TS 27560 in DPV terms. */
    public enum Form {
        KANTARA,
        DPV
    }

    /** The receipt of the person's last answer or withdrawal as a compact JWS (RFC 7515), ES256. */
    public String signed(UUID consentId, Form form) {
        var receipt = consents.receipt(consentId);
        return keys.sign(JSON.toJson(form == Form.DPV ? DpvReceipt.of(receipt) : KantaraReceipt.of(receipt)), TYPE);
    }

    /** The key that a receipt is signed with now, as the published set names it. */
    public String keyId() {
        return keys.keyId();
    }
}
