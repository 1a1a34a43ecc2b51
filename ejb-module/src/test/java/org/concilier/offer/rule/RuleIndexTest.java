package org.concilier.offer.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The index decides what the rules decide one by one. */
class RuleIndexTest {
    private static final AttributeRegistry REGISTRY = AttributeRegistry.standard();
    private static final RuleCompiler COMPILER = new RuleCompiler(REGISTRY);

    @RepeatedTest(4)
    void randomRulesHoldAsTheyHoldAlone(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var rules = new ArrayList<Rule>();
        while (rules.size() < 130) {
            var source = new RandomRule(random).condition(1) + " && " + new RandomRule(random).condition(2);
            COMPILER.tryCompile(source).rule().ifPresent(rules::add);
        }
        var index = new RuleIndex(rules);
        for (int i = 0; i < 200; i++) {
            var some = new HashMap<>(RandomRule.facts(random));
            some.keySet().removeIf(name -> random.nextInt(4) == 0);
            var facts = Facts.of(REGISTRY, some);
            var permitted = new BitSet();
            for (int rule = 0; rule < rules.size(); rule++) permitted.set(rule, random.nextInt(5) > 0);
            assertThat(index.holding(facts, permitted)).isEqualTo(oneByOne(rules, facts, permitted));
        }
    }

    @Test
    void everyKindOfGuardIsDecidedAtBeforeAndBetweenItsLiterals() {
        var rules = compile(
                "cart.items < 2",
                "cart.items <= 2",
                "cart.items > 2",
                "cart.items >= 5",
                "cart.items == 3",
                "cart.items != 3",
                "4 < cart.items",
                "cart.items in [1, 5]",
                "!(cart.items in [1, 5])",
                "cart.items > 1 && cart.items < 4",
                "cart.items == 1 || context.month == 12",
                "(cart.items == 1 || context.month == 12) && (context.channel == 'web' || cart.items > 4)",
                "cart.items + context.month >= 10",
                "cart.items + context.month >= 12 || cart.items == 0",
                "context.channel != 'web'",
                "context.channel in ['shop', 'app']",
                "cart.items > 3 || true",
                "cart.items * 2 < context.month",
                "true");
        var index = new RuleIndex(rules);
        var all = new BitSet();
        all.set(0, rules.size());
        for (long items = -1; items <= 7; items++) {
            for (var channel : List.of("web", "shop", "other")) {
                for (var month : List.of(1L, 6L, 12L)) {
                    var facts = Facts.of(
                            REGISTRY, Map.of("cart.items", items, "context.channel", channel, "context.month", month));
                    assertThat(index.holding(facts, all)).isEqualTo(oneByOne(rules, facts, all));
                }
            }
        }
        assertThat(index.holding(Facts.none(), all)).isEqualTo(oneByOne(rules, Facts.none(), all));
    }

    @Test
    void theExtremesOfWholeNumbersHaveRowsOfTheirOwn() {
        var rules = compile(
                "purchase.monetary_cents >= -9223372036854775807 - 1",
                "purchase.monetary_cents > 9223372036854775807",
                "purchase.monetary_cents == 9223372036854775807");
        var index = new RuleIndex(rules);
        var all = new BitSet();
        all.set(0, 3);
        for (var cents : List.of(Long.MIN_VALUE, -1L, 0L, Long.MAX_VALUE)) {
            var facts = Facts.of(REGISTRY, Map.of("purchase.monetary_cents", cents));
            assertThat(index.holding(facts, all)).isEqualTo(oneByOne(rules, facts, all));
        }
    }

    @Test
    void aRuleThatMayNotRunIsNotEvenLookedAt() {
        var index = new RuleIndex(compile("cart.items > 0", "cart.items > 0"));
        var second = new BitSet();
        second.set(1);
        var facts = Facts.of(REGISTRY, Map.of("cart.items", 1L));
        assertThat(index.holding(facts, second)).isEqualTo(second);
        assertThat(index.holding(facts, new BitSet()).isEmpty()).isTrue();
        assertThat(new RuleIndex(List.of()).holding(facts, new BitSet()).isEmpty())
                .isTrue();
    }

    private static List<Rule> compile(String... sources) {
        var rules = new ArrayList<Rule>();
        for (var source : sources) rules.add(COMPILER.compile(source));
        return rules;
    }

    private static BitSet oneByOne(List<Rule> rules, Facts facts, BitSet permitted) {
        var holding = new BitSet();
        permitted.stream()
                .filter(rule -> rules.get(rule).evaluate(facts) == Truth.TRUE)
                .forEach(holding::set);
        return holding;
    }
}
