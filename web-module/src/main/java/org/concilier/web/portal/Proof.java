package org.concilier.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.concilier.consent.ConsentStatus;
import org.concilier.consent.ConsentView;
import org.concilier.consent.Consents;
import org.concilier.consent.Receipt;
import org.concilier.consent.SignedReceipts;
import org.concilier.event.RecipientState;
import org.concilier.shared.InvalidInput;
import org.concilier.web.screen.Wording;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A receipt: what was decided, on which words, and what proves it. */
@Named
@RequestScoped
public class Proof {
    private static final int LATEST = 50;

    @Inject
    Consents consents;

    @Inject
    SignedReceipts signed;

    @Inject
    Wording say;

    @Inject
    @ConfigProperty(name = "concilier.public-url")
    String publicUrl;

    private String id;
    private Receipt receipt;
    private List<ConsentView> history;
    private List<RecipientState> told = List.of();

    public void load() {
        var consentId = read(id);
        receipt = consents.receipt(consentId);
        history = consents.history(consentId, 0, LATEST);
        if (receipt.consent().status() == ConsentStatus.WITHDRAWN)
            told = consents.withdrawal(consentId).recipients();
    }

    private static UUID read(String id) {
        try {
            return UUID.fromString(String.valueOf(id));
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("/id", "must be the id of a consent");
        }
    }

    public String status(ConsentView view) {
        return say.of("status." + view.status());
    }

    public String when(ConsentView view) {
        return say.date(view.changedAt()) + ", " + say.time(view.changedAt());
    }

    public List<RecipientState> getTold() {
        return told;
    }

    /** Whether someone outside the company has been told to stop, and when. */
    public String telling(RecipientState one) {
        var at = one.acknowledgedAt();
        return at == null
                ? say.of("receipt.told." + one.state())
                : say.of("receipt.told.DELIVERED", say.date(at), say.time(at));
    }

    public String getUntil() {
        var end = receipt.consent().validUntil();
        return receipt.consent().permits() ? say.date(end) : "";
    }

    /** The key that the file to keep is signed with. */
    public String getKeyId() {
        return signed.keyId();
    }

    /** Where the keys to verify with are published. */
    public String getKeysUrl() {
        return publicUrl + "/oauth/jwks";
    }

    public Receipt getReceipt() {
        return receipt;
    }

    public List<ConsentView> getHistory() {
        return history;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
