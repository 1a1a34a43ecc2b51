package org.concilier.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
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
    void currenciesAreNeverMixed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("1", "EUR").plus(Money.of("1", "USD")));
    }
}
