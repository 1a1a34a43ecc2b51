package org.concilier.offer.price;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.concilier.shared.Business;
import org.concilier.shared.Fields;
import org.concilier.shared.Money;
import org.concilier.shared.Roles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Prices as the shop tells them, before any offer; the proof behind every announced reduction. */
@Stateless
public class Prices {
    private static final int MOST = 1_000;

    @Inject
    PriceBook book;

    @Inject
    @Business
    Clock clock;

    @Inject
    @ConfigProperty(name = "concilier.controller.currency")
    String currency;

    private record Told(String sku, Money price, Instant from) {}

    /** Takes {@code {prices:[{sku, price, from?}]}}; a price told again for the same moment replaces it. */
    @RolesAllowed({Roles.CAMPAIGNS_WRITE, Roles.MARKETER})
    public int tell(Fields body) {
        var now = clock.instant();
        var told = body.list("prices", MOST, price -> {
            var amount = price.money("price");
            if (amount != null && !amount.currency().equals(Currency.getInstance(currency))) {
                price.fault("price", "must be in " + currency);
            }
            if (amount != null && amount.isNegative()) price.fault("price", "must be an amount from 0 on");
            return new Told(
                    price.text("sku", 100), amount, price.instant("from").orElse(now));
        });
        body.done(told).forEach(price -> book.tell(price.sku(), price.from(), price.price()));
        return told.size();
    }

    /** @throws UnknownSku when no price was told */
    @RolesAllowed({Roles.CAMPAIGNS_WRITE, Roles.MARKETER, Roles.OFFERS_READ, Roles.AUDITOR})
    public PricesView of(String sku) {
        var history = book.history(sku);
        if (history.isEmpty()) throw new UnknownSku();
        var now = clock.instant();
        var lowest = book.lowest(List.of(sku), now.plus(Duration.ofNanos(1_000))).stream()
                .map(PriorPrice::lowest)
                .findFirst();
        return PricesView.of(sku, history, lowest.orElse(null), now);
    }
}
