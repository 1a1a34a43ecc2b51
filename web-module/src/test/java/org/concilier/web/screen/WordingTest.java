package org.concilier.web.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.concilier.shared.Money;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final Instant AT = Instant.parse("2026-03-03T13:05:12Z");

    @Test
    void moneyIsWrittenAsTheReaderWritesIt() {
        var amount = Money.of("1234.40", "EUR");
        assertThat(in("fr").money(amount)).isEqualTo("1\u202f234,40\u00a0€");
        assertThat(in("en").money(amount)).isEqualTo("€1,234.40");
    }

    @Test
    void wholeAmountsHaveNoCents() {
        assertThat(in("fr").money(Money.of("20.00", "EUR"))).isEqualTo("20\u00a0€");
        assertThat(in("en").money(Money.of("20.00", "EUR"))).isEqualTo("€20");
        assertThat(in("en").money(Money.of("500", "JPY"))).isEqualTo("JP¥500");
    }

    @Test
    void sharesKeepTheirDecimals() {
        assertThat(in("en").percent(1250)).isEqualTo("12.5%");
        assertThat(in("en").percent(500)).isEqualTo("5%");
    }

    @Test
    void timesAreLocalAndProofHasSeconds() {
        assertThat(in("fr").date(AT)).isEqualTo("3 mars 2026");
        assertThat(in("en").date(AT)).isEqualTo("3 March 2026");
        assertThat(in("en").time(AT)).isEqualTo("14:05:12");
    }

    @Test
    void numbersAgreeWithTheirNouns() {
        assertThat(in("fr").of("choices.count", 0, 7)).isEqualTo("Aucun usage accepté sur 7.");
        assertThat(in("fr").of("choices.count", 1, 7)).isEqualTo("1 usage accepté sur 7.");
        assertThat(in("fr").of("choices.count", 2, 7)).isEqualTo("2 usages acceptés sur 7.");
        assertThat(in("en").of("choices.brought", 3, "€12.40"))
                .isEqualTo("What it brought you: 3 discounts used, €12.40.");
    }

    @Test
    void aSentenceMadeForThePurposeIsPreferred() {
        assertThat(in("en").best("question.yes.personalised-offers", "question.yes"))
                .isEqualTo("Yes, use my purchases");
        assertThat(in("en").best("question.yes.anything-else", "question.yes")).isEqualTo("Yes, I agree");
    }

    static Wording in(String language) {
        var say = new Wording();
        say.zone = ZoneId.of("Europe/Paris");
        say.language = new Language() {
            @Override
            public String getCode() {
                return language;
            }
        };
        return say;
    }
}
