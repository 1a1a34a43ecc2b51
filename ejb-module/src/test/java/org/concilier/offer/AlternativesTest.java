package org.concilier.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.concilier.consent.Grant;
import org.concilier.consent.Grants;
import org.concilier.consent.Words;
import org.concilier.offer.discount.Effect;
import org.concilier.offer.rule.AttributeRegistry;
import org.concilier.offer.rule.Facts;
import org.concilier.offer.rule.RuleCompiler;
import org.junit.jupiter.api.Test;

/** What a record tells of a decision beyond what was given; all of it from the record and the set. */
class AlternativesTest {
    private static final RuleCompiler COMPILER = new RuleCompiler(AttributeRegistry.standard());
    private static final String OFFERS = "personalised-offers";
    private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void whetherAConsentWouldMatterIsToldFromWhatWasReadAnyway() {
        var rules = rules(
                offer("MAYBE", "journey.stage == 'LOYAL'"),
                offer("NEVER", "journey.stage == 'LOYAL' && purchase.frequency > 5"),
                offer("SURELY", "journey.stage == 'LOYAL' || purchase.frequency > 2"),
                offer("NOT-ASKED", "purchase.frequency > 5"));
        var alternatives = alternatives(rules, Set.of(OFFERS), Map.of("purchase.frequency", 3L));

        assertThat(alternatives.passed())
                .extracting(p -> p.offer().code(), Alternatives.Passed::outcome, alternatives::wouldMatter)
                .containsExactly(
                        tuple("MAYBE", Outcome.NEEDS_CONSENT, DecisionView.WouldMatter.UNKNOWN),
                        tuple("NEVER", Outcome.NEEDS_CONSENT, DecisionView.WouldMatter.NO),
                        tuple("NOT-ASKED", Outcome.RULE_FALSE, null),
                        tuple("SURELY", Outcome.NEEDS_CONSENT, DecisionView.WouldMatter.YES));
        assertThat(alternatives.passed().get(0).missing()).containsExactly("journey-profiling");
    }

    @Test
    void withoutTheDataTheSameMomentBringsWhatEverybodyGets() {
        var rules = rules(
                offer("MINE", "purchase.frequency > 2"),
                offer("ANY", null),
                offer("NOVEMBER", "context.month == 11"),
                offer("MAY", "context.month == 5"));
        var alternatives = alternatives(rules, Set.of(OFFERS), Map.of("purchase.frequency", 3L, "context.month", 11L));

        assertThat(alternatives.without()).extracting(Terms::code).containsExactly("ANY", "NOVEMBER");
    }

    @Test
    void onlyTheBranchesThatHeldAreReasons() {
        var rules = rules(offer(
                "A",
                "(purchase.frequency > 2 || purchase.recency_days > 50) && (context.month > 6 ? cart.items > 1 :"
                        + " purchase.rhythm_days > 1)"));
        var facts = Map.of(
                "purchase.frequency", 1L,
                "purchase.recency_days", 60L,
                "purchase.rhythm_days", 0L,
                "context.month", 11L,
                "cart.items", 2L);

        assertThat(record(rules, Set.of(OFFERS), facts).given().get(0).because())
                .extracting(DecisionRecord.Reason::reads)
                .containsExactly(List.of("purchase.recency_days"), List.of("context.month", "cart.items"));
    }

    @Test
    void aRecordAmongAThousandOffersIsShortAndReplaysWhateverTheOrderOfPublication() {
        var offers = new ArrayList<Terms>();
        for (int i = 0; i < 1_000; i++) offers.add(offer("OFFER-" + i, "purchase.frequency > " + i % 7));
        var rules = new RuleSet(1, offers);
        var record = record(rules, Set.of(OFFERS), Map.of("purchase.frequency", 3L));
        var kept = DecisionJson.write(record, Currency.getInstance("EUR"));
        Collections.shuffle(offers, new Random(3));
        var shuffled = new RuleSet(9, offers);

        assertThat(kept).hasSizeLessThan(5_000);
        assertThat(DecisionJson.read(kept)).isEqualTo(record);
        assertThat(shuffled.digest()).isEqualTo(rules.digest());
        assertThat(Replay.of(row(record), record, shuffled).difference()).isEmpty();
    }

    @Test
    void aReplayUnderOtherTermsIsNotTheSame() {
        var record =
                record(rules(offer("A", "purchase.frequency > 2")), Set.of(OFFERS), Map.of("purchase.frequency", 3L));
        var other = rules(offer("A", "purchase.frequency > 1"));

        assertThat(Replay.of(row(record), record, other).difference()).isPresent();
    }

    @Test
    void anOutcomeIsOneLetterAndNoTwoShareOne() {
        for (var outcome : Outcome.values())
            assertThat(Outcome.of(outcome.letter())).isEqualTo(outcome);
    }

    private static Alternatives alternatives(RuleSet rules, Set<String> granted, Map<String, Object> facts) {
        var record = record(rules, granted, facts);
        return new Alternatives(row(record), record, rules);
    }

    private static OfferDecision row(DecisionRecord record) {
        return new OfferDecision(UUID.randomUUID(), AT, "home", 1, 1)
                .took(true, DecisionJson.write(record, Currency.getInstance("EUR")));
    }

    private static DecisionRecord record(RuleSet rules, Set<String> granted, Map<String, ?> facts) {
        var known = Facts.of(AttributeRegistry.standard(), facts);
        var situation = new Situation("home", AT, granted, known, null, Map.of());
        var grants = new HashMap<String, Grant>();
        for (var purpose : granted)
            grants.put(purpose, new Grant(UUID.randomUUID(), purpose, 1, 1, AT, AT.plusSeconds(60)));
        return Recorder.record(
                Decision.of(rules, situation), rules, new Grants(UUID.randomUUID(), 1, grants), situation);
    }

    private static RuleSet rules(Terms... offers) {
        return new RuleSet(1, List.of(offers));
    }

    private static Terms offer(String code, String rule) {
        var compiled = rule == null ? null : COMPILER.compile(rule);
        var words = new Words(code, code);
        var purposes = compiled == null ? Set.<String>of() : compiled.purposes();
        var id = UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
        return new Terms(
                id,
                code,
                1,
                words,
                words,
                compiled,
                purposes,
                Effect.freeShipping(),
                1,
                Set.of(),
                null,
                null,
                Conditions.NONE,
                null);
    }
}
