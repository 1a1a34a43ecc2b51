package org.concilier.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ObjectionTest {
    static Stream<String> keys() {
        return texts(Locale.ENGLISH).keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyObjectionHasItsSentenceInBothLanguages(String key) {
        var fault = Objection.at("/there", key, "one", "two", "three");

        assertThat(fault.pointer()).isEqualTo("/there");
        assertThat(fault.in("en")).isEqualTo(fault.detail()).doesNotContain("{").endsWith(".");
        assertThat(fault.in("fr"))
                .isNotEqualTo(fault.in("en"))
                .doesNotContain("{", "'")
                .endsWith(".")
                .doesNotContainPattern("[^\u202f][:;!?»%]|«[^\u202f]");
    }

    @Test
    void neitherLanguageHasMore() {
        assertThat(new TreeSet<>(texts(Locale.FRENCH).keySet()))
                .isEqualTo(new TreeSet<>(texts(Locale.ENGLISH).keySet()));
    }

    @Test
    void numbersAreWrittenAsTheReaderWritesThem() {
        var fault = Objection.at("", "fairness.measured", new BigDecimal("12.50"), 25, "");

        assertThat(fault.in("en")).contains("12.5 % of the cart", "at most 25 %");
        assertThat(fault.in("fr")).contains("12,5\u202f% du panier", "25\u202f% au plus");
    }

    private static ResourceBundle texts(Locale locale) {
        return ResourceBundle.getBundle(
                "org.concilier.offer.objections",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
