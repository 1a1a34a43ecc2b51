package org.concilier.offer.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DecisionTableTest {
    private static final AttributeRegistry REGISTRY = AttributeRegistry.standard();
    private static final RuleCompiler COMPILER = new RuleCompiler(REGISTRY);

    @Test
    void aTableThatDividesAllCasesHasNoFlaw() {
        assertThat(flaws(
                        "purchase.frequency == 0",
                        "purchase.frequency in [1, 2] && journey.stage != 'DORMANT'",
                        "purchase.frequency > 2 && !(journey.stage == 'DORMANT')",
                        "purchase.frequency > 0 && journey.stage == 'DORMANT'"))
                .isEmpty();
    }

    @Test
    void aCaseThatMeetsNoRowIsAGapWithAnExample() {
        var flaws = flaws("purchase.frequency < 3", "purchase.frequency > 3");
        assertThat(flaws).hasSize(1);
        assertThat(flaws.get(0).isGap()).isTrue();
        assertThat(flaws.get(0).example()).containsEntry("purchase.frequency", 3L);
    }

    @Test
    void aCaseThatMeetsTwoRowsIsAnOverlapWithAnExample() {
        var flaws = flaws("purchase.r_score <= 3", "purchase.r_score >= 3 || journey.stage == 'NEW'");
        assertThat(flaws).hasSize(1);
        assertThat(flaws.get(0).rows()).containsExactly(0, 1);
        assertThat(flaws.get(0).isGap()).isFalse();
    }

    @Test
    void whatTheAttributeCannotBeIsNoGap() {
        assertThat(flaws("purchase.r_score <= 2", "purchase.r_score in [3, 4, 5]"))
                .isEmpty();
        assertThat(flaws("context.channel == 'web'", "context.channel != 'web'"))
                .isEmpty();
        assertThat(flaws("context.channel == 'web'", "context.channel == 'shop'"))
                .hasSize(1);
    }

    @Test
    void rowsThatCannotBeToldApartByLiteralsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> flaws("purchase.frequency > cart.items"));
        assertThatIllegalArgumentException().isThrownBy(() -> flaws("purchase.frequency + cart.items > 2"));
    }

    private static List<DecisionTable.Flaw> flaws(String... rows) {
        return DecisionTable.flaws(
                REGISTRY, Stream.of(rows).map(COMPILER::compile).toList());
    }
}
