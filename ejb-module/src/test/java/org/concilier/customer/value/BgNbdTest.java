package org.concilier.customer.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BgNbdTest {
    private static final BgNbd CDNOW = new BgNbd(0.243, 4.414, 0.793, 2.426);

    @Test
    void whoBoughtOnceStillBuysHereAsFarAsTheModelKnows() {
        assertThat(CDNOW.probabilityAlive(new Buying(0, 0, 500))).isEqualTo(1);
    }

    @Test
    void silenceLowersTheProbabilityTheMoreTheOftenerSomebodyBought() {
        assertThat(CDNOW.probabilityAlive(new Buying(2, 200, 210)))
                .isGreaterThan(CDNOW.probabilityAlive(new Buying(2, 200, 260)));
        assertThat(CDNOW.probabilityAlive(new Buying(9, 200, 400)))
                .isLessThan(CDNOW.probabilityAlive(new Buying(2, 200, 400)));
    }

    /** Equation 10 of the paper as it is printed, where its powers and its series are still in range. */
    @Test
    void theExpectationEqualsThePrintedFormula() {
        for (int x = 0; x < 30; x++) {
            for (int age = 30; age < 400; age += 37) {
                var one = new Buying(x, x == 0 ? 0 : age - 20, age);
                assertThat(CDNOW.expectedPurchases(12, one))
                        .as("%s", one)
                        .isCloseTo(printed(CDNOW, 12, one), within(1e-9));
            }
        }
    }

    @Test
    void nothingBecomesInfiniteHoweverOftenSomebodyBought() {
        for (var x : new int[] {1, 100, 1_000, 5_000}) {
            var active = new Buying(x, 10_000, 10_000);
            assertThat(CDNOW.expectedPurchases(52, active)).isBetween(0.0, x + 1.0);
            assertThat(CDNOW.probabilityAlive(active)).isBetween(0.5, 1.0);
            assertThat(CDNOW.expectedPurchases(52, new Buying(x, 10, 10_000))).isBetween(0.0, 0.1);
        }
        assertThat(CDNOW.expectedPurchases(52, new Buying(0, 0, 0))).isBetween(1.0, 2.0);
    }

    @Test
    void whereTheFormulaIsALimitTheExpectationIsStillSmooth() {
        var one = new Buying(3, 100, 120);
        var below = new BgNbd(0.243, 4.414, 0.9999, 2.426).expectedPurchases(12, one);
        var at = new BgNbd(0.243, 4.414, 1, 2.426).expectedPurchases(12, one);
        var above = new BgNbd(0.243, 4.414, 1.0001, 2.426).expectedPurchases(12, one);
        assertThat(at).isBetween(Math.min(below, above), Math.max(below, above));
    }

    private static double printed(BgNbd m, double t, Buying one) {
        var x = one.repeats();
        var age = one.weeks();
        var c = m.a() + m.b() + x - 1;
        var f = Hypergeometric.f21(m.r() + x, m.b() + x, c, t / (m.alpha() + age + t));
        var rest = Math.pow((m.alpha() + age) / (m.alpha() + age + t), m.r() + x) * f;
        var silent = x == 0
                ? 0
                : m.a() / (m.b() + x - 1) * Math.pow((m.alpha() + age) / (m.alpha() + one.weeksToLast()), m.r() + x);
        return c / (m.a() - 1) * (1 - rest) / (1 + silent);
    }
}
