package org.concilier.offer.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.concilier.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleCompilerTest {
    private static final AttributeRegistry REGISTRY = AttributeRegistry.standard();
    private final RuleCompiler compiler = new RuleCompiler(REGISTRY);

    @Test
    void whatARuleReadsIsDerivedFromItsTreeEvenInBranchesNeverTaken() {
        var rule = compiler.compile("false && purchase.frequency > 1 || (1 == 2 ? journey.stage == 'NEW' : true)");
        assertThat(rule.reads()).extracting(Attribute::name).containsExactly("purchase.frequency", "journey.stage");
        assertThat(rule.purposes()).containsExactly("journey-profiling", "personalised-offers");
    }

    @Test
    void everyAttributeOfTheTreesReferencesIsAmongTheReads() {
        for (var attribute : REGISTRY.all()) {
            var literal = attribute.kind() == Attribute.Kind.INT ? "3" : attribute.name();
            assertThat(compiler.compile(attribute.name() + " == " + literal).reads())
                    .containsExactly(attribute);
        }
    }

    @Test
    void topLevelConditionsBecomeAtomsInOrder() {
        var rule = compiler.compile("purchase.recency_days > 60 && (journey.stage == 'AT_RISK' || cart.items > 2)");
        assertThat(rule.atoms())
                .extracting(Rule.Atom::source)
                .containsExactly("purchase.recency_days > 60", "journey.stage == \"AT_RISK\" || cart.items > 2");
        assertThat(rule.atoms().get(1).reads())
                .extracting(Attribute::name)
                .containsExactly("journey.stage", "cart.items");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\0',
            value = {
                "purchase.recency_days ~ column 9: expected type 'bool'",
                "purchase.recency_days > 'x' ~ found no matching overload",
                "purchase.unknown > 1 ~ undeclared reference",
                "purchase['recency_days'] > 1 ~ undeclared reference",
                "has(purchase.recency_days) ~ undeclared reference",
                "[1, 2].exists(x, x == purchase.frequency) ~ undeclared reference",
                "purchase.frequency > ~ line 1, column 21",
                "purchase.frequency / 2 > 1 ~ column 20: the function or operator '_/_'",
                "purchase.frequency % 2 == 1 ~ the function or operator '_%_'",
                "cart.total_cents * cart.total_cents > 1 ~ too large",
                "purchase.frequency + 9223372036854775807 > 1 ~ too large",
                "journey.stage.startsWith('A') ~ only attributes, literals",
                "journey.stage + 'x' == 'NEWx' ~ words can only be compared",
                "size(journey.stage) > 2 ~ '",
                "journey.stage < 'B' ~ only whole numbers have an order",
                "journey.stage == 'AT_RISKS' ~ [AT_RISKS] can never be",
                "journey.stage in ['NEW', 'OLD'] ~ [OLD] can never be",
                "purchase.frequency in [1, cart.items] ~ list of literals",
                "purchase.frequency == 1.5 ~ found no matching overload",
                "double(purchase.frequency) > 1.5 ~ only whole numbers have an order",
                "dyn(purchase.frequency) == 1 ~ only whole numbers, words",
                "{'a': 1}['a'] == 1 ~ '",
                "timestamp('2020-01-01T00:00:00Z') == timestamp('x') ~ only whole numbers, words",
            })
    void refusesWhatIsNotTotalWithAPositionAndASentence(String source, String message) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> compiler.compile(source))
                .satisfies(e -> assertThat(e.faults().get(0).pointer()).isEqualTo("/rule"))
                .withMessageContaining(message);
    }

    @Test
    void refusesARuleThatIsTooLong() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> compiler.compile("true && ".repeat(300) + "true"))
                .withMessageContaining("at most 2000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\0',
            value = {
                "purchase.frequency > 2 ~ UNKNOWN",
                "purchase.frequency > 2 || cart.items == 3 ~ TRUE",
                "purchase.frequency > 2 && cart.items == 4 ~ FALSE",
                "cart.items == 4 && purchase.frequency > 2 ~ FALSE",
                "!(purchase.frequency > 2) ~ UNKNOWN",
                "(purchase.frequency > 2) == true ~ UNKNOWN",
                "purchase.frequency > 2 ? true : true ~ UNKNOWN",
                "cart.items == 3 ? true : purchase.frequency > 2 ~ TRUE",
                "cart.items + 2 * 3 - 1 == 8 ~ TRUE",
                "-cart.items < -2 ~ TRUE",
                "cart.items in [] ~ FALSE",
                "context.channel in ['web', 'shop'] ~ TRUE",
            })
    void anUnknownFactIsNeitherTrueNorFalse(String source, Truth expected) {
        var facts = Facts.of(REGISTRY, Map.of("cart.items", 3, "context.channel", "web"));
        assertThat(compiler.compile(source).evaluate(facts)).isEqualTo(expected);
    }

    @Test
    void factsBeyondTheirBoundsAreTakenForTheBound() {
        var facts = Facts.of(REGISTRY, Map.of("purchase.m_score", 9));
        assertThat(compiler.compile("purchase.m_score == 5").evaluate(facts)).isEqualTo(Truth.TRUE);
    }
}
