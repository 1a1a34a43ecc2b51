package org.concilier.offer.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;
import static org.concilier.offer.rule.AttributeDraft.number;
import static org.concilier.offer.rule.AttributeDraft.word;

import java.util.List;
import java.util.Set;
import org.concilier.offer.rule.Attribute.Protection;
import org.concilier.offer.rule.Attribute.Unit;
import org.junit.jupiter.api.Test;

class RuleCheckTest {
    private static final RuleCheck CHECK = new RuleCheck(new RuleCompiler(AttributeRegistry.standard()));

    /** A catalogue with what the standard one does not hold: a sensitive inference, and taint by two ways. */
    private static final AttributeRegistry TAINTED = new AttributeRegistry(List.of(
            number("base.visits", "visits", Unit.COUNT, 0, 100).purpose("visits"),
            word("base.basket", "purchases").purpose("purchases").unread(),
            word("profile.age", "birth-date").guarded(),
            word("health.hint", "health")
                    .purpose("health-advice")
                    .from("base.basket")
                    .sensitive(),
            number("health.score", "health", Unit.SCORE, 0, 5).from("health.hint", "base.visits"),
            number("person.stage_of_life", "birth-date", Unit.COUNT, 0, 9)
                    .purpose("visits")
                    .from("profile.age"),
            number("person.sign", "birth-date", Unit.COUNT, 0, 12)
                    .purpose("visits")
                    .from("profile.age")
                    .releasedBecause("tells no age")));

    @Test
    void aRuleReadsOnlyWhatTheCampaignDeclares() {
        var source = "journey.stage == 'LOYAL' &&\n purchase.frequency > 2 && cart.items > 1";
        assertThat(faults(source, "personalised-offers"))
                .extracting(RuleFault::kind, RuleFault::line, RuleFault::column, RuleFault::words)
                .containsExactly(
                        tuple(RuleFault.Kind.PURPOSE_NOT_COVERED, 1, 1, List.of("journey.stage", "journey-profiling")));
        assertThat(faults(source)).hasSize(2);
        assertThat(faults(source, "personalised-offers", "journey-profiling")).isEmpty();
    }

    @Test
    void whatIsReadInBranchesNeverTakenAndInListsCountsToo() {
        assertThat(faults("true || profile.birth_month == 1")).hasSize(1);
        assertThat(faults("[1, 2].exists(n, n == profile.birth_month)")).hasSize(1);
        assertThat(faults("journey.stage.startsWith('N')")).hasSize(1);
        assertThat(faults("(false ? profile.birth_month : 2) in [1]")).hasSize(1);
    }

    @Test
    void faultsOfTheLanguageAndOfThePurposesComeTogetherInTheOrderOfTheText() {
        assertThat(faults("journey.stage == 'X' && 1 / purchase.frequency > 0 && profile.gender == 'f'"))
                .extracting(RuleFault::kind)
                .containsExactly(
                        RuleFault.Kind.PURPOSE_NOT_COVERED,
                        RuleFault.Kind.IMPOSSIBLE_WORD,
                        RuleFault.Kind.UNGUARDED_DIVISION,
                        RuleFault.Kind.PURPOSE_NOT_COVERED,
                        RuleFault.Kind.PROTECTED_ATTRIBUTE);
    }

    @Test
    void theSentenceListsNothingOfTheParsersOwn() {
        assertThat(faults("purchase.frequency >").get(0).in("en"))
                .startsWith("Line 1, column 21: the rule stops before it says all")
                .doesNotContain("IDENTIFIER", "expecting");
        assertThat(faults("purchase.frequency > 'a'").get(0).in("en")).doesNotContain("candidates", "%A0");
    }

    @Test
    void aRuleWithoutFaultComesWithTheRule() {
        assertThat(check("cart.items > 1", Set.of(), Set.of()).rule()).isPresent();
        assertThat(check("purchase.frequency > 1", Set.of(), Set.of()).rule()).isEmpty();
    }

    @Test
    void aPurposeThatIsRetiredIsToldAsSuch() {
        var retired = new RuleCheck.Allowed(Set.of(), Set.of(), Set.of("purchases", "personalised-offers"));
        assertThat(CHECK.check("purchase.frequency > 1", retired).faults())
                .extracting(RuleFault::kind)
                .containsExactly(RuleFault.Kind.PURPOSE_RETIRED);
    }

    @Test
    void derivedAttributesInheritPurposesAndProtection() {
        var score = TAINTED.find("health.score").orElseThrow();
        assertThat(score.purposes()).containsExactlyInAnyOrder("visits", "purchases", "health-advice");
        assertThat(score.protection()).isEqualTo(Protection.SENSITIVE);
        assertThat(TAINTED.find("person.stage_of_life").orElseThrow().protection())
                .isEqualTo(Protection.PROTECTED);
        assertThat(TAINTED.find("person.sign").orElseThrow().protection()).isEqualTo(Protection.NONE);
    }

    @Test
    void sensitiveInferencesNeedExplicitConsentAndProtectedOnesStayClosedThroughDerivation() {
        var check = new RuleCheck(new RuleCompiler(TAINTED));
        var all = Set.of("visits", "purchases", "health-advice");
        assertThat(check.check("health.score > 2", new RuleCheck.Allowed(all, Set.of()))
                        .faults())
                .extracting(RuleFault::kind)
                .containsExactly(RuleFault.Kind.NEEDS_EXPLICIT_CONSENT);
        assertThat(check.check("health.score > 2", new RuleCheck.Allowed(all, Set.of("health-advice")))
                        .faults())
                .isEmpty();
        assertThat(check.check("person.stage_of_life > 2", new RuleCheck.Allowed(all, all))
                        .faults())
                .extracting(RuleFault::kind)
                .containsExactly(RuleFault.Kind.PROTECTED_ATTRIBUTE);
        assertThat(check.check("person.sign > 2", new RuleCheck.Allowed(all, Set.of()))
                        .faults())
                .isEmpty();
    }

    @Test
    void aCatalogueWithALooseEndIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AttributeRegistry(List.of(word("a.b", "x").from("a.c"))))
                .withMessageContaining("a.b is derived from the unknown a.c");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AttributeRegistry(List.of(word("a.b", "x"), word("a.b", "y"))))
                .withMessageContaining("two attributes");
    }

    private static List<RuleFault> faults(String source, String... purposes) {
        return check(source, Set.of(purposes), Set.of()).faults();
    }

    private static RuleCheck.Result check(String source, Set<String> purposes, Set<String> explicit) {
        return CHECK.check(source, new RuleCheck.Allowed(purposes, explicit));
    }
}
