package org.concilier.customer.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.concilier.customer.journey.StageTable.Alive;
import org.concilier.customer.journey.StageTable.Days;
import org.concilier.customer.journey.StageTable.Return;
import org.concilier.customer.journey.StageTable.Silence;
import org.junit.jupiter.api.Test;

class JourneyTest {
    private static final LocalDate MAY_1 = LocalDate.of(2026, 5, 1);

    @Test
    void everyCombinationOfBandsMeetsExactlyOneRow() {
        for (var days : Days.values()) {
            for (var silence : Silence.values()) {
                for (var returned : Return.values()) {
                    for (var alive : Alive.values()) {
                        assertThat(StageTable.ROWS.stream().filter(row -> row.meets(days, silence, returned, alive)))
                                .as("%s %s %s %s", days, silence, returned, alive)
                                .hasSize(1);
                    }
                }
            }
        }
    }

    @Test
    void everyStageCanBeReached() {
        assertThat(StageTable.ROWS.stream().map(StageTable.Row::stage)).contains(Stage.values());
    }

    @Test
    void theCustomersOfTheSampleAreSpreadAsMeasured() {
        var counts = new EnumMap<Stage, Integer>(Stage.class);
        Cdnow.histories(Cdnow.all())
                .values()
                .forEach(h -> counts.merge(
                        Journey.on(LocalDate.of(1998, 7, 1), h, null).stage(), 1, Integer::sum));
        assertThat(counts)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Stage.DORMANT,
                        1595,
                        Stage.REPEAT,
                        253,
                        Stage.LOYAL,
                        212,
                        Stage.AT_RISK,
                        185,
                        Stage.WON_BACK,
                        112));
    }

    @Test
    void whoNeverBoughtIsNew() {
        assertThat(Journey.on(MAY_1, PurchaseHistory.NONE, null).stage()).isEqualTo(Stage.NEW);
    }

    @Test
    void silenceIsMeasuredInTheCustomersOwnRhythm() {
        var lastDay = MAY_1.plusDays(60);
        assertThat(stage(lastDay.plusDays(40), 0, 20, 40, 60)).isEqualTo(Stage.REPEAT);
        assertThat(stage(lastDay.plusDays(41), 0, 20, 40, 60)).isEqualTo(Stage.AT_RISK);
        assertThat(stage(lastDay.plusDays(80), 0, 20, 40, 60)).isEqualTo(Stage.AT_RISK);
        assertThat(stage(lastDay.plusDays(81), 0, 20, 40, 60)).isEqualTo(Stage.DORMANT);
        assertThat(stage(lastDay.plusDays(1), 0, 20, 40, 50, 60)).isEqualTo(Stage.LOYAL);
        assertThat(stage(MAY_1.plusDays(1), 0)).isEqualTo(Stage.FIRST_PURCHASE);
    }

    @Test
    void whoComesBackAfterALongSilenceIsWonBack() {
        assertThat(stage(MAY_1.plusDays(150), 0, 20, 140)).isEqualTo(Stage.WON_BACK);
        assertThat(stage(MAY_1.plusDays(110), 0, 20, 100)).isEqualTo(Stage.REPEAT);
    }

    @Test
    void aLongRhythmIsSaidInMonths() {
        assertThat(journey(MAY_1.plusDays(92), 0, 92).reasons(Locale.ENGLISH))
                .contains("You shop with us about every 3 months.");
        assertThat(journey(MAY_1.plusDays(60), 0, 60).reasons(Locale.FRENCH))
                .contains("Vous achetez chez nous tous les 2 mois environ.");
    }

    @Test
    void whoIsLikelyToComeBackIsNotTakenForGoneByAShortRhythm() {
        assertThat(likely(MAY_1.plusDays(70), 50, 0, 5).stage()).isEqualTo(Stage.AT_RISK);
        assertThat(likely(MAY_1.plusDays(70), 49, 0, 5).stage()).isEqualTo(Stage.DORMANT);
        assertThat(likely(MAY_1.plusDays(70), null, 0, 5).stage()).isEqualTo(Stage.DORMANT);
        assertThat(likely(MAY_1.plusDays(400), 100, 0).stage()).isEqualTo(Stage.DORMANT);
        assertThat(likely(MAY_1.plusDays(70), 50, 0, 5).since()).isEqualTo(MAY_1.plusDays(33));
        assertThat(likely(MAY_1.plusDays(70), 50, 0, 5).reasons(Locale.ENGLISH))
                .endsWith("People who shop at your rhythm often come back after such a pause.");
    }

    @Test
    void reasonsAreSaidInBothLanguages() {
        var journey = journey(MAY_1.plusDays(72), 0, 20, 40, 60);
        assertThat(journey.reasons(Locale.ENGLISH))
                .containsExactly(
                        "You bought on 4 days.",
                        "You shop with us about every 3 weeks.",
                        "Your last purchase was 12 days ago.");
        assertThat(journey.reasons(Locale.FRENCH))
                .containsExactly(
                        "Vous avez acheté 4 jours différents.",
                        "Vous achetez chez nous toutes les 3 semaines environ.",
                        "Votre dernier achat date d’il y a 12 jours.");
        assertThat(Journey.on(MAY_1, PurchaseHistory.NONE, null).reasons(Locale.FRENCH))
                .containsExactly("Vous n’avez encore rien acheté.");
        assertThat(journey(MAY_1, 0).reasons(Locale.ENGLISH))
                .containsExactly("You bought on one day.", "Your last purchase was today.");
    }

    private static Stage stage(LocalDate today, int... offsets) {
        return journey(today, offsets).stage();
    }

    private static Journey journey(LocalDate today, int... offsets) {
        return Journey.on(today, history(offsets), null);
    }

    private static Journey likely(LocalDate today, Integer alive, int... offsets) {
        return Journey.on(today, history(offsets), alive);
    }

    private static PurchaseHistory history(int... offsets) {
        var history = PurchaseHistory.NONE;
        for (var offset : offsets) {
            var day = MAY_1.plusDays(offset);
            history = history.plus(PurchaseDay.of(day, 1000), PurchaseDay.empty(day), "EUR");
        }
        return history;
    }
}
