package org.concilier.offer.price;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Currency;
import org.concilier.shared.Money;

/** What an article costs from a moment on, until the next. */
@Entity
@Table(name = "sku_price")
class SkuPrice {
    /** Which article, from when on. */
    @Embeddable
    record Key(String sku, @Column(name = "valid_from") Instant validFrom) {}

    @EmbeddedId
    private Key key;

    @Column(name = "amount_minor")
    private long amountMinor;

    private String currency;

    protected SkuPrice() {}

    SkuPrice(String sku, Instant validFrom, Money price) {
        this.key = new Key(sku, validFrom);
        is(price);
    }

    /** A price that was told again for the same moment is mended. */
    void is(Money price) {
        amountMinor = price.minor();
        currency = price.currency().getCurrencyCode();
    }

    String sku() {
        return key.sku();
    }

    Instant validFrom() {
        return key.validFrom();
    }

    Money price() {
        return new Money(amountMinor, Currency.getInstance(currency));
    }
}
