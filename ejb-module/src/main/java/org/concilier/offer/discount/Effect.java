package org.concilier.offer.discount;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.concilier.offer.discount.Reach.Scope;
import org.concilier.shared.Fields;
import org.concilier.shared.Money;

/**
 * What the customer gets. Each part is null unless its kind has it.
 *
 * @param basisPoints of the price for a percentage, of the usual points for a multiplier; 1 % is 100, twice is 20,000
 * @param cap the most it takes off, once rounded
 * @param amount taken off, or to be paid ({@code FIXED_PRICE}), or that earns one usual point ({@code POINTS_MULTIPLIER})
 */
public record Effect(Kind kind, Integer basisPoints, Money cap, Money amount, Integer points, Gift gift, Reach reach) {

    /** Kinds of effect; {@code INFORMATION} gives nothing but news. */
    public enum Kind {
        PERCENT_OFF,
        AMOUNT_OFF,
        FIXED_PRICE,
        FREE_SHIPPING,
        FREE_ITEM,
        POINTS,
        POINTS_MULTIPLIER,
        INFORMATION
    }

    public static final Effect INFORMATION = new Effect(Kind.INFORMATION, null, null, null, null, null, Reach.ORDER);

    /** @param basisPoints 1 % is 100 */
    public static Effect percentOff(int basisPoints, Money cap) {
        return new Effect(Kind.PERCENT_OFF, basisPoints, cap, null, null, null, Reach.ORDER);
    }

    public static Effect amountOff(Money amount) {
        return new Effect(Kind.AMOUNT_OFF, null, null, amount, null, null, Reach.ORDER);
    }

    public static Effect freeShipping() {
        return new Effect(Kind.FREE_SHIPPING, null, null, null, null, null, Reach.of(Scope.SHIPPING));
    }

    public static Effect points(int points) {
        return new Effect(Kind.POINTS, null, null, null, points, null, Reach.ORDER);
    }

    /** An effect that works on what its kind usually does. */
    public static Effect usual(Kind kind, Integer basisPoints, Money cap, Money amount, Integer points) {
        var reach = kind == Kind.FREE_SHIPPING ? Reach.of(Scope.SHIPPING) : Reach.ORDER;
        return new Effect(kind, basisPoints, cap, amount, points, null, reach);
    }

    /** The same on something else. */
    public Effect on(Reach other) {
        return new Effect(kind, basisPoints, cap, amount, points, gift, other);
    }

    /** Reads an effect; money must be in {@code currency}. Which fields there are depends on the kind. */
    public static Effect read(Fields effect, Currency currency) {
        var kind = effect.oneOf("kind", Kind.class);
        if (kind == null) return INFORMATION;
        return switch (kind) {
            case PERCENT_OFF ->
                percentOff(effect.integer("basisPoints", 1, 10_000), cap(effect, currency))
                        .on(Reach.read(effect, Scope.ORDER));
            case AMOUNT_OFF ->
                new Effect(kind, null, cap(effect, currency), required(effect, currency), null, null, Reach.ORDER)
                        .on(Reach.read(effect, Scope.ORDER));
            case FIXED_PRICE ->
                new Effect(kind, null, cap(effect, currency), required(effect, currency), null, null, Reach.ORDER)
                        .on(Reach.read(effect, Scope.ITEM));
            case FREE_ITEM ->
                new Effect(kind, null, cap(effect, currency), null, null, Gift.read(effect), Reach.ORDER)
                        .on(items(effect));
            case FREE_SHIPPING -> freeShipping();
            case POINTS -> points(effect.integer("points", 1, 1_000_000));
            case POINTS_MULTIPLIER -> multiplier(effect, currency);
            case INFORMATION -> INFORMATION;
        };
    }

    private static Effect multiplier(Fields effect, Currency currency) {
        var points = effect.integer("basisPoints", 1, 1_000_000);
        var per = positive(effect, "amount", currency).orElse(Money.of(BigDecimal.ONE, currency));
        var target = effect.optionalObject("target").map(Target::read).orElse(Target.ALL);
        var reach = new Reach(Scope.ORDER, Reach.Base.RUNNING, Reach.Allocation.PROPORTIONATE, target, 0);
        return new Effect(Kind.POINTS_MULTIPLIER, points, null, per, null, null, reach);
    }

    private static Reach items(Fields effect) {
        var reach = Reach.read(effect, Scope.ITEM);
        if (reach.scope() != Scope.ITEM) effect.fault("scope", "must be ITEM for FREE_ITEM");
        return reach;
    }

    /** Whether it takes money off the cart or its delivery. */
    public boolean isMoney() {
        return switch (kind) {
            case PERCENT_OFF, AMOUNT_OFF, FIXED_PRICE, FREE_SHIPPING, FREE_ITEM -> true;
            case POINTS, POINTS_MULTIPLIER, INFORMATION -> false;
        };
    }

    /** Whether it lowers the price of articles, as an announcement of a reduction does. */
    public boolean reducesPrices() {
        return isMoney() && reach.scope() != Scope.SHIPPING;
    }

    private static Money cap(Fields effect, Currency currency) {
        return positive(effect, "cap", currency).orElse(null);
    }

    private static Money required(Fields effect, Currency currency) {
        return effect.money("amount") == null
                ? null
                : positive(effect, "amount", currency).orElse(null);
    }

    private static Optional<Money> positive(Fields fields, String name, Currency currency) {
        return fields.optionalMoney(name).flatMap(money -> {
            if (!money.currency().equals(currency)) return fields.fault(name, "must be in " + currency);
            if (money.minor() <= 0) return fields.fault(name, "must be more than 0");
            return Optional.of(money);
        });
    }
}
