package org.concilier.customer;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.concilier.customer.journey.PurchaseDay;
import org.concilier.shared.Money;

/** What one customer bought, or brought back, in one order of one partner. Never changed: a return is another one. */
@Entity
class Purchase {
    @Id
    private UUID id;

    @Column(name = "customer_id")
    private UUID customerId;

    private String partner;

    @Column(name = "order_id")
    private String orderId;

    @Column(name = "purchased_at")
    private Instant purchasedAt;

    @Column(name = "purchased_day")
    private LocalDate purchasedDay;

    private String channel;

    @Column(name = "total_minor")
    private long totalMinor;

    private String currency;
    private String digest;

    @ElementCollection
    @CollectionTable(name = "purchase_line", joinColumns = @JoinColumn(name = "purchase_id"))
    @OrderColumn(name = "line_no")
    private List<PurchaseLine> lines = new ArrayList<>();

    protected Purchase() {}

    Purchase(UUID customerId, String partner, PurchaseDetails details) {
        this.id = UUID.randomUUID();
        this.customerId = customerId;
        this.partner = partner;
        this.orderId = details.orderId();
        this.purchasedAt = details.purchasedAt();
        this.purchasedDay = LocalDate.ofInstant(details.purchasedAt(), ZoneOffset.UTC);
        this.channel = details.channel();
        this.totalMinor = details.total().minor();
        this.currency = details.total().currency().getCurrencyCode();
        this.digest = details.digest();
        this.lines.addAll(details.lines());
    }

    PurchaseDay day() {
        return PurchaseDay.of(purchasedDay, totalMinor);
    }

    UUID id() {
        return id;
    }

    UUID customerId() {
        return customerId;
    }

    String orderId() {
        return orderId;
    }

    String currency() {
        return currency;
    }

    Instant purchasedAt() {
        return purchasedAt;
    }

    /** Whether this is the same purchase told again. */
    boolean isSameAs(Purchase other) {
        return customerId.equals(other.customerId) && digest.equals(other.digest);
    }

    boolean isOf(String client) {
        return partner.equals(client);
    }

    PurchaseView view() {
        var money = Currency.getInstance(currency);
        return new PurchaseView(
                id, customerId, orderId, purchasedAt, channel, List.copyOf(lines), new Money(totalMinor, money));
    }
}
