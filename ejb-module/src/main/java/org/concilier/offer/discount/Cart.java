package org.concilier.offer.discount;

import java.util.Currency;
import java.util.List;
import org.concilier.shared.Fields;
import org.concilier.shared.Money;

/** What is about to be bought, in one currency, before any discount; {@code shipping} is what its delivery costs. */
public record Cart(List<Line> lines, Money shipping) {
    private static final int MOST_LINES = 500;
    private static final long MOST_MINOR = 1_000_000_000_000L;

    /** One position; {@code category} may be null. */
    public record Line(String sku, String category, int quantity, Money unitPrice) {
        public Money total() {
            return unitPrice.times(quantity);
        }
    }

    /** A cart as handed in: one only once the reading has ended without a fault. */
    public record Draft(List<Line> lines, Money shipping) {
        public Cart cart() {
            return new Cart(lines, shipping);
        }
    }

    public Cart {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) throw new IllegalArgumentException("a cart has at least one line");
    }

    /** A cart whose delivery costs nothing, or is not known. */
    public Cart(List<Line> lines) {
        this(lines, Money.zero(lines.get(0).unitPrice().currency()));
    }

    /** Reads {@code {lines:[{sku, category?, quantity, unitPrice}], shipping?}}; every price must be in {@code currency}. */
    public static Draft read(Fields cart, Currency currency) {
        var lines = cart.list("lines", MOST_LINES, line -> {
            var sku = line.text("sku", 100);
            var category = line.optionalText("category", 100).orElse(null);
            var quantity = line.integer("quantity", 1, 10_000);
            return new Line(sku, category, quantity, price(line, "unitPrice", line.money("unitPrice"), currency));
        });
        var shipping = cart.optionalMoney("shipping").orElse(Money.zero(currency));
        return new Draft(lines, price(cart, "shipping", shipping, currency));
    }

    private static Money price(Fields fields, String name, Money price, Currency currency) {
        if (price == null) return null;
        if (!price.currency().equals(currency)) fields.fault(name, "must be in " + currency);
        if (price.isNegative()) fields.fault(name, "must be an amount from 0 on");
        if (price.minor() > MOST_MINOR) fields.fault(name, "must be at most " + new Money(MOST_MINOR, currency));
        return price;
    }

    public Currency currency() {
        return lines.get(0).unitPrice().currency();
    }

    /** What its lines cost, without the delivery. */
    public Money total() {
        return lines.stream().map(Line::total).reduce(Money.zero(currency()), Money::plus);
    }

    public long items() {
        return lines.stream().mapToLong(Line::quantity).sum();
    }
}
