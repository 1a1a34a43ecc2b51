package org.concilier.customer;

import java.time.LocalDate;
import java.util.UUID;

/** A purchase as an agent sees it before the caller is verified. */
public record MaskedPurchase(UUID id, LocalDate day, String channel, int articles) {
    static MaskedPurchase of(Purchase purchase) {
        var view = purchase.view();
        return new MaskedPurchase(
                view.id(), purchase.day().date(), view.channel(), view.lines().size());
    }
}
