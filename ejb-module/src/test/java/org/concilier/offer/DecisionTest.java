package org.concilier.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.concilier.consent.Words;
import org.concilier.offer.discount.Cart;
import org.concilier.offer.discount.Effect;
import org.concilier.offer.rule.AttributeRegistry;
import org.concilier.offer.rule.Facts;
import org.concilier.offer.rule.RuleCompiler;
import org.concilier.shared.Money;
import org.junit.jupiter.api.Test;

class DecisionTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final RuleCompiler COMPILER = new RuleCompiler(AttributeRegistry.standard());
    private static final String PERSONAL = "purchase.frequency >= 0";

    @Test
    void ranksByWhatTheCartSavesThenPriorityThenCode() {
        var cart = new Cart(List.of(new Cart.Line("s", null, 1, new Money(10_000, EUR))));
        var offers = List.of(
                offer("C", PERSONAL, Effect.amountOff(new Money(100, EUR)), 900),
                offer("A", PERSONAL, Effect.percentOff(500, null), 100),
                offer("B", PERSONAL, Effect.percentOff(500, null), 100),
                offer("G", null, Effect.freeShipping(), 1));

        assertThat(codes(offers, cart)).containsExactly("A", "B", "C", "G");
        assertThat(codes(offers, null)).containsExactly("C", "A", "B", "G");
    }

    @Test
    void atMostThreePersonalOnesAndTheRestIsToldAsOutranked() {
        var offers = new ArrayList<Terms>();
        for (int i = 0; i < 5; i++) offers.add(offer("P" + i, PERSONAL, Effect.freeShipping(), i));

        var decision = Decision.of(new RuleSet(1, offers), situation(null));

        assertThat(decision.given()).extracting(g -> g.offer().code()).containsExactly("P4", "P3", "P2", "WELCOME");
        assertThat(decision.passed())
                .extracting(p -> p.offer().code() + p.outcome())
                .containsExactly("P0OUTRANKED", "P1OUTRANKED");
    }

    @Test
    void conditionalOffersNeverCrowdOutTheOneForEveryone() {
        var offers = new ArrayList<Terms>();
        for (int i = 0; i < 5; i++) offers.add(offer("C" + i, "context.month > 0", Effect.freeShipping(), 500 + i));
        offers.add(offer("G", null, Effect.freeShipping(), 0));

        assertThat(codes(offers, null)).containsExactly("C4", "C3", "G");
    }

    @Test
    void theOrderInWhichOffersArePublishedDoesNotMatter() {
        var random = new Random(7);
        var offers = new ArrayList<Terms>();
        for (int i = 0; i < 30; i++) {
            var rule = i % 3 == 0 ? null : i % 3 == 1 ? PERSONAL : "context.month > " + i;
            offers.add(offer("X" + i, rule, Effect.freeShipping(), random.nextInt(5)));
        }
        var expected = codes(offers, null);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(offers, random);
            assertThat(codes(offers, null)).isEqualTo(expected);
        }
    }

    @Test
    void groupsOfRulesDropOutByPurpose() {
        var rules = new RuleSet(
                1,
                List.of(
                        offer("A", PERSONAL, Effect.freeShipping(), 1),
                        offer("B", PERSONAL + " && journey.stage == 'NEW'", Effect.freeShipping(), 1),
                        offer("G", null, Effect.freeShipping(), 1)));

        assertThat(rules.permitted(Set.of()).toString()).isEqualTo("{2}");
        assertThat(rules.permitted(Set.of("personalised-offers", "unknown")).toString())
                .isEqualTo("{0, 2}");
        assertThat(rules.permitted(Set.of("personalised-offers", "journey-profiling"))
                        .cardinality())
                .isEqualTo(3);
    }

    private static List<String> codes(List<Terms> offers, Cart cart) {
        return Decision.of(new RuleSet(1, offers), situation(cart)).given().stream()
                .map(given -> given.offer().code())
                .toList();
    }

    private static Situation situation(Cart cart) {
        var facts = Facts.of(AttributeRegistry.standard(), Map.of("purchase.frequency", 3L, "context.month", 11L));
        var at = Instant.parse("2026-11-23T10:00:00Z");
        return new Situation("home", at, Set.of("personalised-offers"), facts, cart, Map.of());
    }

    private static Terms offer(String code, String rule, Effect effect, int priority) {
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
                effect,
                priority,
                Set.of(),
                null,
                null,
                Conditions.NONE,
                null);
    }
}
