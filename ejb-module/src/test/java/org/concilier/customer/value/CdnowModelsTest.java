package org.concilier.customer.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.concilier.customer.journey.Cdnow;
import org.concilier.customer.journey.PurchaseHistory;
import org.junit.jupiter.api.Test;

/** Both models, fitted to the CDNOW sample as we sum it up, against what their authors published of it. */
class CdnowModelsTest {
    private static final List<PurchaseHistory> SUMMARY =
            List.copyOf(Cdnow.histories(Cdnow.calibration()).values());
    private static final Fit<BgNbd> BUYING = Fit.bgNbd(buying(SUMMARY)).orElseThrow();
    private static final Fit<GammaGamma> SPENDING =
            Fit.gammaGamma(spending(SUMMARY)).orElseThrow();

    /** Fader, Hardie and Lee (2005), table 2: r .243, alpha 4.414, a .793, b 2.426, LL -9582.4. */
    @Test
    void parametersOfTheBgNbdEqualThePublishedOnes() {
        var model = BUYING.model();
        assertThat(model.r()).isCloseTo(0.243, within(0.0005));
        assertThat(model.alpha()).isCloseTo(4.414, within(0.0005));
        assertThat(model.a()).isCloseTo(0.793, within(0.0005));
        assertThat(model.b()).isCloseTo(2.426, within(0.0005));
        assertThat(BUYING.logLikelihood()).isCloseTo(-9582.429, within(0.0005));
    }

    /** Fader and Hardie (2013), section 3: p 6.25, q 3.74, v 15.44, LL -4055.9177. */
    @Test
    void parametersOfTheGammaGammaEqualThePublishedOnes() {
        var model = SPENDING.model();
        assertThat(model.p()).isCloseTo(6.25, within(0.005));
        assertThat(model.q()).isCloseTo(3.74, within(0.005));
        assertThat(model.v()).isCloseTo(15.44, within(0.005));
        assertThat(SPENDING.logLikelihood()).isCloseTo(-4055.9177, within(0.0005));
    }

    /** The authors' spreadsheet: expected purchases of a new customer. It cuts its series short, which shows at 78 weeks. */
    @Test
    void expectedPurchasesOfANewCustomerEqualThePublishedOnes() {
        var published = Map.of(0.1429, 0.0078, 1.0, 0.0532, 3.0, 0.1506, 31.8571, 1.0405, 32.0, 1.0437, 78.0, 1.8576);
        published.forEach((weeks, expected) -> assertThat(BUYING.model().expectedPurchases(weeks))
                .isCloseTo(expected, within(weeks < 78 ? 0.0001 : 0.0005)));
    }

    /** The worked example of the same spreadsheet: x = 2, t_x = 30.43, T = 38.86 weeks, over the next 39. */
    @Test
    void expectedPurchasesOfAKnownCustomerEqualThePublishedOne() {
        assertThat(BUYING.model().expectedPurchases(39, new Buying(2, 213, 272)))
                .isCloseTo(1.226, within(0.0005));
    }

    /** The authors' spreadsheet of the Gamma-Gamma model: the first ten customers. */
    @Test
    void expectedMeansEqualThePublishedOnes() {
        var published = List.of(24.65, 18.91, 35.17, 35.17, 35.17, 71.46, 18.91, 35.17, 27.28, 35.17);
        for (int i = 0; i < published.size(); i++) {
            var one = Spending.of(SUMMARY.get(i));
            assertThat(SPENDING.model().expectedMean(one).orElseThrow()).isCloseTo(published.get(i), within(0.03));
        }
    }

    @Test
    void theOrderOfCustomersChangesNoBit() {
        var shuffled = new ArrayList<>(SUMMARY);
        Collections.shuffle(shuffled, new Random(7));
        assertThat(Fit.bgNbd(buying(shuffled))).contains(BUYING);
        assertThat(Fit.gammaGamma(spending(shuffled))).contains(SPENDING);
    }

    @Test
    void peopleOfWhomNobodySaysAnythingGiveNoModelOfSpending() {
        assertThat(Fit.gammaGamma(Map.of(new Spending(0, 0), 500L, new Spending(2, 0), 9L)))
                .isEmpty();
    }

    private static Map<Buying, Long> buying(List<PurchaseHistory> all) {
        return grouped(all.stream().map(one -> Buying.of(one, Cdnow.CALIBRATION_END)));
    }

    private static Map<Spending, Long> spending(List<PurchaseHistory> all) {
        return grouped(all.stream().map(Spending::of));
    }

    private static <T> Map<T, Long> grouped(Stream<T> all) {
        var groups = new LinkedHashMap<T, Long>();
        all.forEach(one -> groups.merge(one, 1L, Long::sum));
        return groups;
    }
}
