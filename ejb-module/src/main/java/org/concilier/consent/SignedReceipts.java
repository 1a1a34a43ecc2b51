package org.concilier.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.UUID;
import org.concilier.shared.Roles;
import org.concilier.shared.SigningKeys;

/** Receipts that stay proof wherever they are kept: anyone can verify them offline with the published keys. */
@Stateless
@RolesAllowed({Roles.CUSTOMER, Roles.AGENT, Roles.PRIVACY_OFFICER, Roles.AUDITOR, Roles.CONSENTS_READ})
public class SignedReceipts {
    static final String TYPE = "consent-receipt+jwt";
    private static final Jsonb JSON = JsonbBuilder.create();

    @Inject
    Consents consents;

    @Inject
    SigningKeys keys;

    /**
     * The receipt of the person's last answer as a compact JWS, ES256.
     *
     * @param linked in JSON-LD; otherwise with the names of Kantara
     */
    public String sign(UUID consentId, boolean linked) {
        var receipt = consents.receipt(consentId);
        var told = linked ? JSON.toJson(DpvReceipt.of(receipt)) : JSON.toJson(KantaraReceipt.of(receipt));
        return keys.sign(told, TYPE);
    }

    /** The key that signs receipts now, as {@code /oauth/jwks} names it. */
    public String keyId() {
        return keys.keyId();
    }
}
