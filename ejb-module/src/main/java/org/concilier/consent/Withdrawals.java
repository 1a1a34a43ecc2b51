package org.concilier.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.concilier.event.Deliveries;
import org.concilier.event.RecipientState;
import org.concilier.ledger.Ledger;

/** What a withdrawal has come to: its place in the ledger, and who has been told. */
@ApplicationScoped
class Withdrawals {
    @Inject
    Ledger ledger;

    @Inject
    Deliveries deliveries;

    /** @throws NotWithdrawn when the consent stands otherwise */
    Withdrawal of(Consent consent) {
        if (!consent.isWithdrawn()) throw new NotWithdrawn();
        return new Withdrawal(
                consent.id(),
                consent.change().happenedAt(),
                consent.change().epoch(),
                consent.leafHash(),
                ledger.position(consent.leafHash()).orElse(null),
                told(consent));
    }

    /** The same for what the company ended. */
    Ended ended(Consent consent) {
        return new Ended(
                consent.id(),
                consent.change().status(),
                consent.change().happenedAt(),
                consent.change().epoch(),
                consent.leafHash(),
                ledger.position(consent.leafHash()).orElse(null),
                told(consent));
    }

    private List<RecipientState> told(Consent consent) {
        return consent.toldEvent()
                .map(event -> deliveries.of(List.of(event)).get(event))
                .orElse(List.of());
    }
}
