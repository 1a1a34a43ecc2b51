package org.concilier.shared;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * An amount in the minor units of one currency (ISO 4217), so that sums are exact and never floating.
 *
 * @param minor cents for EUR, whole yen for JPY, thousandths for TND; negative for what is given back
 */
public record Money(long minor, Currency currency) implements Serializable, Comparable<Money> {

    private static final int WHOLE = 10_000;
    private static final int HALF = WHOLE / 2;

    /** Up to here any number of basis points stays within a long. */
    private static final long MOST_QUICK = 1L << 31;

    public Money {
        Objects.requireNonNull(currency, "an amount needs a currency");
    }

    /** {@code of("19.99", "EUR")}; refuses more decimals than the currency has. */
    public static Money of(String amount, String currency) {
        if (!amount.matches("-?\\d{1,15}(\\.\\d{1,4})?"))
            throw new IllegalArgumentException("not an amount: " + amount);
        return of(new BigDecimal(amount), Currency.getInstance(currency));
    }

    public static Money of(BigDecimal amount, Currency currency) {
        return new Money(
                amount.movePointRight(currency.getDefaultFractionDigits()).longValueExact(), currency);
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    public Money times(int quantity) {
        return new Money(Math.multiplyExact(minor, (long) quantity), currency);
    }

    /** The share in basis points (1 % is 100), rounded half up to a minor unit once. */
    public Money basisPoints(int points) {
        if (minor >= 0 && minor <= MOST_QUICK && points >= 0)
            return new Money((minor * points + HALF) / WHOLE, currency);
        var share =
                BigDecimal.valueOf(minor).multiply(BigDecimal.valueOf(points)).movePointLeft(4);
        return new Money(share.setScale(0, RoundingMode.HALF_UP).longValueExact(), currency);
    }

    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
    }

    public boolean isNegative() {
        return minor < 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot mix " + currency + " and " + other.currency);
        }
        return other;
    }

    @Override
    public String toString() {
        return amount().toPlainString() + " " + currency;
    }
}
