package org.concilier.offer.discount;

import java.util.Currency;
import java.util.List;
import org.concilier.shared.Fields;
import org.concilier.shared.Money;

/** What is about to be bought, in one currency, before any discount. */
public record Cart(List<Line> lines) {
    private static final int MOST_LINES = 500;
    private static final long MOST_MINOR = 1_000_000_000_000L;

    /** One position; {@code category} may be null. */
    public record Line(String sku, String category, int quantity, Money unitPrice) {
        public Money total() {
            return unitPrice.times(quantity);
        }
    }

    public Cart {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) throw new IllegalArgumentException("a cart has at least one line");
    }

    /** Reads {@code {lines:[{sku, category, quantity, unitPrice}]}}; every price must be in {@code currency}. */
    public static List<Line> lines(Fields cart, Currency currency) {
        return cart.list("lines", MOST_LINES, line -> {
            var sku = line.text("sku", 100);
            var category = line.optionalText("category", 100).orElse(null);
            var quantity = line.integer("quantity", 1, 10_000);
            return new Line(sku, category, quantity, price(line, currency));
        });
    }

    private static Money price(Fields line, Currency currency) {
        var price = line.money("unitPrice");
        if (price == null) return null;
        if (!price.currency().equals(currency)) line.fault("unitPrice", "must be in " + currency);
        if (price.isNegative() || price.minor() > MOST_MINOR) line.fault("unitPrice", "must be an amount from 0 on");
        return price;
    }

    public Currency currency() {
        return lines.get(0).unitPrice().currency();
    }

    public Money total() {
        return lines.stream().map(Line::total).reduce(Money.zero(currency()), Money::plus);
    }

    public long items() {
        return lines.stream().mapToLong(Line::quantity).sum();
    }
}
