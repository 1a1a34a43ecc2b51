package org.concilier.offer;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concilier.shared.Money;

/** What came back of a redemption; never changed. */
@Entity
@Table(name = "redemption_rollback")
class Rollback {
    /** Units of one line, and the part of the discount that they had. */
    @Embeddable
    record Line(
            @Column(name = "line_no") int line,
            int quantity,
            @Column(name = "amount_minor") long amountMinor) {}

    @Id
    private UUID id;

    @Column(name = "redemption_id")
    private UUID redemptionId;

    @Column(name = "customer_id")
    private UUID customerId;

    @Column(name = "amount_minor")
    private long amountMinor;

    @Column(name = "shipping_minor")
    private long shippingMinor;

    private String currency;

    @Column(name = "points_taken")
    private long pointsTaken;

    @Column(name = "points_restored")
    private long pointsRestored;

    @Column(name = "rolled_back_at")
    private Instant rolledBackAt;

    @Column(name = "leaf_hash")
    private String leafHash;

    @ElementCollection
    @CollectionTable(name = "redemption_rollback_line", joinColumns = @JoinColumn(name = "rollback_id"))
    @OrderBy("line")
    private List<Line> lines = new ArrayList<>();

    protected Rollback() {}

    Rollback(Redemption of, Returned returned, Instant at) {
        this.id = UUID.randomUUID();
        this.redemptionId = of.id();
        this.customerId = of.customerId();
        this.amountMinor = returned.amount();
        this.shippingMinor = returned.shipping();
        this.currency = of.amount().currency().getCurrencyCode();
        this.pointsTaken = returned.pointsTaken();
        this.pointsRestored = returned.pointsRestored();
        this.rolledBackAt = at;
        this.lines.addAll(returned.lines());
    }

    void proven(String leafHash) {
        this.leafHash = leafHash;
    }

    /** What the ledger commits to. */
    Map<String, Object> facts() {
        return Map.of(
                "rollback", id,
                "redemption", redemptionId,
                "at", rolledBackAt,
                "amount", amount().toString(),
                "pointsTaken", pointsTaken,
                "pointsRestored", pointsRestored);
    }

    RollbackView view(Redemption of) {
        var unit = Currency.getInstance(currency);
        return new RollbackView(
                id,
                redemptionId,
                of.state().name(),
                amount(),
                new Money(shippingMinor, unit),
                pointsTaken,
                pointsRestored,
                rolledBackAt,
                lines.stream()
                        .map(line -> new RollbackView.Line(
                                line.line(),
                                of.lines().get(line.line()).sku(),
                                line.quantity(),
                                new Money(line.amountMinor(), unit)))
                        .toList());
    }

    private Money amount() {
        return new Money(amountMinor, Currency.getInstance(currency));
    }
}
