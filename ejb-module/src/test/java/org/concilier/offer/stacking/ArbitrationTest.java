package org.concilier.offer.stacking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.concilier.offer.discount.Cart;
import org.concilier.offer.discount.Effect;
import org.concilier.offer.discount.Layers;
import org.concilier.offer.discount.Prices;
import org.concilier.offer.stacking.StackingGroup.Mode;
import org.concilier.shared.Money;
import org.junit.jupiter.api.Test;

class ArbitrationTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Prices CART =
            Prices.of(new Cart(List.of(new Cart.Line("a", null, 1, new Money(10_000, EUR)))));

    @Test
    void theBestOfAGroupWinsAndTheyAreNotSummed() {
        assertThat(chosen(in(Mode.HIGHEST, "A", 500, 1), in(Mode.HIGHEST, "B", 900, 0)))
                .containsExactly("B");
    }

    @Test
    void amongEqualsPriorityDecidesAndThenTheCode() {
        assertThat(chosen(in(Mode.HIGHEST, "B", 500, 1), in(Mode.HIGHEST, "A", 500, 0)))
                .containsExactly("B");
        assertThat(chosen(in(Mode.HIGHEST, "B", 500, 1), in(Mode.HIGHEST, "A", 500, 1)))
                .containsExactly("A");
    }

    @Test
    void theListTakesTheFirstByPriorityHoweverLittle() {
        assertThat(chosen(in(Mode.LIST_ORDER, "A", 100, 9), in(Mode.LIST_ORDER, "B", 900, 1)))
                .containsExactly("A");
    }

    @Test
    void theLowestStillTakesSomethingOff() {
        assertThat(chosen(in(Mode.LOWEST, "A", 100, 1), in(Mode.LOWEST, "B", 900, 1)))
                .containsExactly("A");
    }

    /** A lower offer that goes with nothing does not beat a higher one beside others. */
    @Test
    void anExclusiveOfferWinsOnlyWhereItTakesMoreOffThanAllTheOthersTogether() {
        assertThat(chosen(in(Mode.EXCLUSIVE, "X", 1_500, 1), free("A", 1_000), free("B", 1_000)))
                .containsExactlyInAnyOrder("A", "B");
        assertThat(chosen(in(Mode.EXCLUSIVE, "X", 2_500, 1), free("A", 1_000), free("B", 1_000)))
                .containsExactly("X");
    }

    @Test
    void anExclusionHoldsInBothDirections() {
        var shy = candidate("A", 600, 1, new Stacking(List.of(), Set.of("B")));
        assertThat(chosen(shy, free("B", 500))).containsExactly("A");
        assertThat(Arbitration.goTogether(List.of(shy, free("B", 500)))).isFalse();
        assertThat(Arbitration.goTogether(List.of(shy, free("C", 500)))).isTrue();
    }

    @Test
    void whatIsBestAloneMayGiveWayToTwoThatAreBetterTogether() {
        var greedy = candidate("A", 600, 1, new Stacking(List.of(), Set.of("B", "C")));
        assertThat(chosen(greedy, free("B", 500), free("C", 500))).containsExactlyInAnyOrder("B", "C");
    }

    @Test
    void beyondTwelveTheAnswerIsApproximateAndSaysSo() {
        var many = new ArrayList<Candidate>();
        for (int i = 0; i < 12; i++) many.add(free("P" + i, 100 + i));
        assertThat(Arbitration.of(many, CART).approximate()).isFalse();
        many.add(candidate("X", 50, 1, new Stacking(List.of(), Set.of("P0"))));
        var choice = Arbitration.of(many, CART);
        assertThat(choice.approximate()).isTrue();
        assertThat(choice.codes()).hasSize(12).doesNotContain("X");
    }

    @Test
    void groupsThatSayTwoThingsContradictEachOther() {
        var one = in(Mode.HIGHEST, "A", 1, 1).stacking();
        assertThat(one.contradictions(in(Mode.LOWEST, "B", 1, 1).stacking())).containsExactly("G");
        assertThat(one.contradictions(in(Mode.HIGHEST, "B", 1, 1).stacking())).isEmpty();
    }

    private static Set<String> chosen(Candidate... candidates) {
        return Arbitration.of(List.of(candidates), CART).codes();
    }

    private static Candidate free(String code, long amount) {
        return candidate(code, amount, 1, Stacking.FREE);
    }

    private static Candidate in(Mode mode, String code, long amount, int priority) {
        return candidate(code, amount, priority, new Stacking(List.of(new StackingGroup("G", mode, null)), Set.of()));
    }

    private static Candidate candidate(String code, long amount, int priority, Stacking stacking) {
        var effect = Effect.amountOff(new Money(amount, EUR));
        return new Candidate(new Layers.Layer(code, priority, effect), stacking, amount);
    }
}
