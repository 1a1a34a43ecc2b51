package org.concilier.offer;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
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

    @Column(name = "shipping_minor")
    private long shippingMinor;

    private String currency;
    private int points;

    @Column(name = "points_spent")
    private int pointsSpent;

    private String placement;

    @Column(name = "coupon_id")
    private UUID couponId;

    @Enumerated(EnumType.STRING)
    private RedemptionState state;

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

    Redemption(Claim claim, String orderId, Instant at) {
        var decision = claim.decision();
        this.id = UUID.randomUUID();
        this.decisionId = decision.id();
        this.customerId = decision.customerId();
        this.offerId = claim.offer().id();
        this.placement = decision.placement();
        this.couponId = claim.coupon();
        this.state = RedemptionState.SUCCEEDED;
        this.orderId = orderId;
        this.redeemedAt = at;
        this.pointsSpent = claim.offer().conditions().pointsPrice();
        take(claim.cart(), claim.discount());
    }

    private void take(Cart cart, Discount discount) {
        amountMinor = discount.amount().minor();
        shippingMinor = discount.shipping().minor();
        points = Math.toIntExact(discount.points());
        currency = cart.currency().getCurrencyCode();
        for (int i = 0; i < cart.lines().size(); i++) {
            lines.add(RedemptionLine.of(cart.lines().get(i), discount.perLine().get(i)));
        }
    }

    /** Whether it was used on this very cart. */
    boolean isOn(Cart cart) {
        if (lines.size() != cart.lines().size()) return false;
        return IntStream.range(0, lines.size())
                .allMatch(i -> lines.get(i).is(cart.lines().get(i)));
    }

    /** What it took off the cart. */
    Discount discount(Cart cart) {
        var unit = cart.currency();
        return new Discount(
                amount(),
                lines.stream().map(line -> new Money(line.amountMinor(), unit)).toList(),
                new Money(shippingMinor, unit),
                points,
                List.of());
    }

    /** Units of each line, by its number, that have not come back. */
    Map<Integer, Integer> unitsLeft() {
        var left = new TreeMap<Integer, Integer>();
        for (int i = 0; i < lines.size(); i++)
            if (lines.get(i).left() > 0) left.put(i, lines.get(i).left());
        return left;
    }

    /** Takes these units back, each at its part of the discount; the delivery's part comes with the last. */
    Returned rollBack(Map<Integer, Integer> units) {
        var back = Returns.of(lines, units);
        units.forEach((line, quantity) -> lines.set(line, lines.get(line).returning(quantity)));
        var whole = unitsLeft().isEmpty();
        state = whole ? RedemptionState.ROLLED_BACK : RedemptionState.PARTIALLY_ROLLED_BACK;
        var shipping = whole ? shippingMinor : 0;
        return new Returned(
                back.amount() + shipping, shipping, back.part(points), back.part(pointsSpent), back.lines());
    }

    /** What it took of the budget and the caps, or a part of it. */
    Usage usage(Terms offer, long amount) {
        var part = new Money(amount, Currency.getInstance(currency));
        return new Usage(offer, customerId, placement, redeemedAt, part, couponId);
    }

    RedemptionState state() {
        return state;
    }

    UUID customerId() {
        return customerId;
    }

    int pointsSpent() {
        return pointsSpent;
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

    Money shipping() {
        return new Money(shippingMinor, Currency.getInstance(currency));
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
