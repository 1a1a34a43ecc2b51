package org.concilier.offer.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import org.concilier.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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
                "purchase.recency_days ~ Line 1, column 9: a rule must be a condition",
                "purchase.recency_days > 'x' ~ Line 1, column 23: these do not fit together",
                "purchase.unknown > 1 ~ there is no attribute named “purchase.unknown”",
                "purchase['recency_days'] > 1 ~ there is no attribute named “",
                "has(purchase.recency_days) ~ there is no attribute named “",
                "purchase.frequency > ~ Line 1, column 21: the rule stops before it says all",
                "purchase.frequency > 1 ) ~ column 24: this cannot be read as a rule, at “)”",
                "purchase.recency_days / purchase.frequency > 1 ~ column 23: this could divide by zero",
                "purchase.recency_days % purchase.frequency > 1 ~ column 23: this could divide by zero",
                "purchase.recency_days / purchase.frequency > 1 && purchase.frequency > 0 ~ divide by zero",
                "purchase.frequency > 0 || purchase.recency_days / purchase.frequency > 1 ~ divide by zero",
                "purchase.frequency >= 0 && 10 / purchase.frequency > 1 ~ divide by zero",
                "purchase.frequency > cart.items && 10 / purchase.frequency > 1 ~ divide by zero",
                "(purchase.frequency > 0 ? 1 : 10 / purchase.frequency) > 1 ~ divide by zero",
                "10 / 0 > 1 ~ divide by zero",
                "(-9223372036854775807 - 1) / -1 > 1 ~ too large",
                "(-9223372036854775807 - 1) % -1 > 1 ~ too large",
                "cart.total_cents * cart.total_cents > 1 ~ column 18: the result could be too large",
                "purchase.frequency + 9223372036854775807 > 1 ~ too large",
                "-(-9223372036854775807 - 1) > 1 ~ too large",
                "journey.stage.matches('A') ~ “matches” cannot be used",
                "journey.stage + 'x' == 'NEWx' ~ “+” cannot be used",
                "size(journey.stage) > 2 ~ “size” cannot be used",
                "journey.stage < 'B' ~ “<” cannot be used",
                "journey.stage == 'AT_RISKS' ~ “AT_RISKS” can never be; possible are AT_RISK, DORMANT",
                "journey.stage in ['NEW', 'OLD'] ~ “OLD” can never be",
                "purchase.frequency in [1, cart.items] ~ write out the values",
                "purchase.frequency in [[1], [2]][0] ~ write out the values",
                "[cart.items, 2].exists(x, x == purchase.frequency) ~ write out the values",
                "[1, 2].exists_one(x, x == purchase.frequency) ~ there is no attribute named “",
                "[1, 2].exists(purchase, purchase == cart.items) ~ “purchase” is the start of attributes’ names",
                "[{'frequency': 5}].exists(purchase, purchase.frequency > 1) ~ “purchase” is the start",
                "purchase.frequency == 1.5 ~ these do not fit together",
                "double(purchase.frequency) > 1.5 ~ “>” cannot be used",
                "dyn(purchase.frequency) == 1 ~ “==” cannot be used",
                "{'a': 1}['a'] == 1 ~ “[]” cannot be used",
                "timestamp('2020-01-01T00:00:00Z') == timestamp('x') ~ “==” cannot be used",
                "profile.birth_date == '1980-01-01' ~ “profile.birth_date” may not decide about anybody",
                "profile.gender == 'x' && true ~ “profile.gender” may not decide",
                "purchase.dates == 'x' ~ “purchase.dates” is kept for other reasons",
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
                "cart.items > 0 && 7 / cart.items == 2 ~ TRUE",
                "cart.items == 0 || 7 % cart.items == 1 ~ TRUE",
                "(cart.items != 0 ? 7 / cart.items : 0) == 2 ~ TRUE",
                "!(cart.items == 0) && -7 / cart.items == -2 ~ TRUE",
                "purchase.frequency > 0 && 7 / purchase.frequency == 2 ~ UNKNOWN",
                "context.channel.startsWith('we') && context.channel.endsWith('eb') ~ TRUE",
                "context.channel.contains('x') ~ FALSE",
                "journey.stage.contains('_') ~ UNKNOWN",
                "[2, 3].exists(x, x == cart.items) ~ TRUE",
                "[2, 3].all(x, x <= cart.items) ~ TRUE",
                "[2, 3].all(x, x < purchase.frequency) ~ UNKNOWN",
                "['a', 'we'].exists(s, context.channel.startsWith(s)) ~ TRUE",
                "context.channel in ['web', 'shop'] ~ TRUE",
            })
    void anUnknownFactIsNeitherTrueNorFalse(String source, Truth expected) {
        var facts = Facts.of(REGISTRY, Map.of("cart.items", 3, "context.channel", "web"));
        assertThat(compiler.compile(source).evaluate(facts)).isEqualTo(expected);
    }

    @Test
    void everyFaultIsToldAtOnceInBothLanguages() {
        var faults = compiler.tryCompile("journey.stage == 'X'\n && 1 / cart.items > 0 && profile.age == '3'")
                .faults();
        assertThat(faults)
                .extracting(RuleFault::line, RuleFault::column, RuleFault::kind)
                .containsExactly(
                        tuple(1, 18, RuleFault.Kind.IMPOSSIBLE_WORD),
                        tuple(2, 7, RuleFault.Kind.UNGUARDED_DIVISION),
                        tuple(2, 27, RuleFault.Kind.PROTECTED_ATTRIBUTE));
        assertThat(faults.get(1).in("fr")).startsWith("Ligne 2, colonne 7\u202f: ceci pourrait diviser par zéro");
    }

    @ParameterizedTest
    @EnumSource(RuleFault.Kind.class)
    void everyKindOfFaultHasItsSentenceInBothLanguages(RuleFault.Kind kind) {
        var fault = new RuleFault(1, 1, kind, List.of("one", "two"));
        assertThat(fault.in("en")).doesNotContain("{").isNotEqualTo(fault.in("fr"));
        assertThat(fault.in("fr")).doesNotContain("{").doesNotContain("'");
    }

    @Test
    void listsThatMultiplyAreRefusedBeforeTheyCost() {
        var ten = "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]";
        var rule = ten + ".all(a, " + ten + ".all(b, " + ten + ".all(c, a + b + c < cart.items)))";
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> compiler.compile(rule))
                .withMessageContaining("more than 1000 parts");
    }

    @Test
    void factsBeyondTheirBoundsAreTakenForTheBound() {
        var facts = Facts.of(REGISTRY, Map.of("purchase.m_score", 9));
        assertThat(compiler.compile("purchase.m_score == 5").evaluate(facts)).isEqualTo(Truth.TRUE);
    }
}
