package org.concilier.offer.discount;

import java.util.Currency;
import java.util.Optional;
import org.concilier.shared.Fields;
import org.concilier.shared.Money;

/** What the customer gets. Each part is null unless its kind has it. */
public record Effect(Kind kind, Integer basisPoints, Money cap, Money amount, Integer points) {

    /** Kinds of effect; {@code INFORMATION} gives nothing but news. */
    public enum Kind {
        PERCENT_OFF,
        AMOUNT_OFF,
        FREE_SHIPPING,
        POINTS,
        INFORMATION
    }

    public static final Effect INFORMATION = new Effect(Kind.INFORMATION, null, null, null, null);

    /** @param basisPoints 1 % is 100 */
    public static Effect percentOff(int basisPoints, Money cap) {
        return new Effect(Kind.PERCENT_OFF, basisPoints, cap, null, null);
    }

    public static Effect amountOff(Money amount) {
        return new Effect(Kind.AMOUNT_OFF, null, null, amount, null);
    }

    public static Effect freeShipping() {
        return new Effect(Kind.FREE_SHIPPING, null, null, null, null);
    }

    public static Effect points(int points) {
        return new Effect(Kind.POINTS, null, null, null, points);
    }

    /** Reads {@code {kind, basisPoints, cap, amount, points}}; money must be in {@code currency}. */
    public static Effect read(Fields effect, Currency currency) {
        var kind = effect.oneOf("kind", Kind.class);
        if (kind == null) return INFORMATION;
        return switch (kind) {
            case PERCENT_OFF ->
                percentOff(
                        effect.integer("basisPoints", 1, 10_000),
                        positive(effect, "cap", currency).orElse(null));
            case AMOUNT_OFF -> {
                var amount = effect.money("amount");
                yield amountOff(
                        amount == null
                                ? null
                                : positive(effect, "amount", currency).orElse(null));
            }
            case FREE_SHIPPING -> freeShipping();
            case POINTS -> points(effect.integer("points", 1, 1_000_000));
            case INFORMATION -> INFORMATION;
        };
    }

    /** Whether it takes money off the cart. */
    public boolean isMoney() {
        return kind == Kind.PERCENT_OFF || kind == Kind.AMOUNT_OFF;
    }

    private static Optional<Money> positive(Fields fields, String name, Currency currency) {
        return fields.optionalMoney(name).flatMap(money -> {
            if (!money.currency().equals(currency)) return fields.fault(name, "must be in " + currency);
            if (money.minor() <= 0) return fields.fault(name, "must be more than 0");
            return Optional.of(money);
        });
    }
}
