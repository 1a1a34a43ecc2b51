package org.concilier.offer;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concilier.offer.discount.Cart;
import org.concilier.offer.discount.Discount;
import org.concilier.shared.Money;
import org.hibernate.annotations.BatchSize;

/** An offer that was used. It is an account entry: no withdrawal of a consent takes it back. */
@Entity
@Table(name = "redemption")
class Redemption {
    @Id
    private UUID id;

    @Column(name = "decision_id")
    private UUID decisionId;

    @Column(name = "offer_id")
    private UUID offerId;

    @Column(name = "customer_id")
    private UUID customerId;

    @Column(name = "order_id")
    private String orderId;

    @Column(name = "amount_minor")
    private long amountMinor;

    private String currency;
    private int points;

    @Column(name = "redeemed_at")
    private Instant redeemedAt;

    @Column(name = "leaf_hash")
    private String leafHash;

    @ElementCollection
    @CollectionTable(name = "redemption_line", joinColumns = @JoinColumn(name = "redemption_id"))
    @OrderColumn(name = "line_no")
    @BatchSize(size = 50)
    private List<RedemptionLine> lines = new ArrayList<>();

    protected Redemption() {}

    Redemption(OfferDecision decision, Terms offer, String orderId, Instant at) {
        this.id = UUID.randomUUID();
        this.decisionId = decision.id();
        this.customerId = decision.customerId();
        this.offerId = offer.id();
        this.orderId = orderId;
        this.redeemedAt = at;
        this.points = offer.effect().points() == null ? 0 : offer.effect().points();
    }

    Redemption of(Cart cart, Discount discount) {
        amountMinor = discount.amount().minor();
        currency = cart.currency().getCurrencyCode();
        for (int i = 0; i < cart.lines().size(); i++) {
            lines.add(RedemptionLine.of(cart.lines().get(i), discount.perLine().get(i)));
        }
        return this;
    }

    void proven(String leafHash) {
        this.leafHash = leafHash;
    }

    /** What the ledger commits to. */
    Map<String, Object> facts() {
        return Map.of(
                "redemption", id,
                "decision", decisionId,
                "offer", offerId,
                "order", orderId,
                "at", redeemedAt,
                "amount", amount().toString(),
                "points", points);
    }

    UUID id() {
        return id;
    }

    UUID decisionId() {
        return decisionId;
    }

    UUID offerId() {
        return offerId;
    }

    String orderId() {
        return orderId;
    }

    Money amount() {
        return new Money(amountMinor, Currency.getInstance(currency));
    }

    int points() {
        return points;
    }

    Instant redeemedAt() {
        return redeemedAt;
    }

    String leafHash() {
        return leafHash;
    }

    List<RedemptionLine> lines() {
        return List.copyOf(lines);
    }
}
