package org.concilier.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource({"19.99, EUR, 1999", "0.05, EUR, 5", "-3, EUR, -300", "17500, JPY, 17500", "1.234, TND, 1234"})
    void minorUnitsFollowTheCurrency(String amount, String currency, long minor) {
        assertThat(Money.of(amount, currency).minor()).isEqualTo(minor);
    }

    @ParameterizedTest
    @CsvSource({"1.999, EUR", "1.5, JPY"})
    void moreDecimalsThanTheCurrencyHasAreRefused(String amount, String currency) {
        assertThatThrownBy(() -> Money.of(amount, currency)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"1e5, EUR", "NaN, EUR", "1, XXQ"})
    void whatIsNoAmountIsRefused(String amount, String currency) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(amount, currency));
    }

    @ParameterizedTest
    @CsvSource({"19.99, 1500, 3.00", "19.99, 2500, 5.00", "0.01, 5000, 0.01", "0.01, 4999, 0.00"})
    void sharesAreRoundedHalfUpOnce(String amount, int basisPoints, String share) {
        assertThat(Money.of(amount, "EUR").basisPoints(basisPoints)).isEqualTo(Money.of(share, "EUR"));
    }

    @Test
    void largeSharesAreRoundedLikeSmallOnes() {
        for (long minor : List.of(0L, 1L, 49_999L, (1L << 31) - 1, 1L << 31, (1L << 31) + 1, 1L << 40)) {
            for (int points : List.of(0, 1, 4_999, 5_000, 10_000, 1_000_000)) {
                var exact = BigDecimal.valueOf(minor).multiply(BigDecimal.valueOf(points, 4));
                assertThat(new Money(minor, EUR).basisPoints(points).minor())
                        .as("%d at %d", minor, points)
                        .isEqualTo(exact.setScale(0, RoundingMode.HALF_UP).longValueExact());
            }
        }
    }

    @Test
    void currenciesAreNeverMixed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("1", "EUR").plus(Money.of("1", "USD")));
    }
}
