package org.concilier.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concilier.consent.Words;
import org.concilier.offer.discount.Cart;
import org.concilier.offer.discount.Discount;
import org.concilier.offer.discount.Effect;
import org.concilier.offer.rule.AttributeRegistry;
import org.concilier.offer.rule.Facts;
import org.concilier.offer.rule.RuleCompiler;
import org.concilier.offer.rule.Truth;
import org.concilier.shared.Money;
import org.junit.jupiter.api.Test;

/** A decision among many takes short cuts; one offer after the other, each looked at in full, must come to the same. */
class DecisionOutcomesTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final String AGREED = "personalised-offers";
    private static final List<Outcome> FROM_OUTSIDE =
            List.of(Outcome.BUDGET_EXHAUSTED, Outcome.CAP_REACHED, Outcome.COUPON_REQUIRED, Outcome.HOLDOUT);

    private final RuleCompiler compiler = new RuleCompiler(AttributeRegistry.standard());
    private final Random random = new Random(5);

    @Test
    void shortCutsComeToWhatLookingAtEachOfferDoes() {
        for (int round = 0; round < 150; round++) {
            var offers = new ArrayList<Terms>();
            for (int i = 0; i < random.nextInt(60); i++) offers.add(offer(i));
            var situation = situation(offers);

            var decision = Decision.of(new RuleSet(1, offers), situation);

            var fitting = offers.stream()
                    .filter(offer -> plain(offer, situation) == Outcome.ELIGIBLE)
                    .toList();
            var given = decision.given().stream().map(g -> g.offer().code()).toList();
            assertThat(given).containsExactlyElementsOf(plainly(fitting, situation.cart()));
            assertThat(decision.passed().stream()
                            .collect(Collectors.toMap(p -> p.offer().code(), Decision.Passed::outcome)))
                    .isEqualTo(passed(offers, given, situation));
        }
    }

    private static Map<String, Outcome> passed(List<Terms> offers, List<String> given, Situation situation) {
        var passed = new HashMap<String, Outcome>();
        for (var offer : offers) {
            var outcome = plain(offer, situation);
            if (outcome != Outcome.ELIGIBLE) passed.put(offer.code(), outcome);
            else if (!given.contains(offer.code())) passed.put(offer.code(), Outcome.OUTRANKED);
        }
        return passed;
    }

    private static Outcome plain(Terms offer, Situation situation) {
        if (!offer.isValid(NOW)) return Outcome.OUT_OF_WINDOW;
        if (!offer.isFor("home")) return Outcome.NOT_THIS_PLACEMENT;
        if (!situation.granted().containsAll(offer.purposes())) return Outcome.NEEDS_CONSENT;
        var closed = situation.closed().get(offer.id());
        if (closed != null && closed != Outcome.HOLDOUT) return closed;
        if (offer.holds(situation.facts()) != Truth.TRUE) return Outcome.RULE_FALSE;
        return closed == null ? Outcome.ELIGIBLE : closed;
    }

    /** All in order, then the first three personal ones and three for everyone, the best general one among them. */
    private static List<String> plainly(List<Terms> fitting, Cart cart) {
        var ranked = fitting.stream()
                .sorted((a, b) -> {
                    var amounts = Long.compare(amount(b, cart), amount(a, cart));
                    if (amounts != 0) return amounts;
                    var priorities = Integer.compare(b.priority(), a.priority());
                    return priorities != 0 ? priorities : a.code().compareTo(b.code());
                })
                .toList();
        var everyone =
                new ArrayList<>(ranked.stream().filter(o -> !o.isPersonal()).toList());
        var general = everyone.stream().filter(Terms::isGeneral).findFirst();
        var others = everyone.stream()
                .filter(o -> general.filter(o::equals).isEmpty())
                .limit(2);
        var kept = others.map(Terms::code).collect(Collectors.toSet());
        general.map(Terms::code).ifPresent(kept::add);
        var given = ranked.stream()
                .filter(Terms::isPersonal)
                .limit(3)
                .map(Terms::code)
                .collect(Collectors.toList());
        ranked.stream().map(Terms::code).filter(kept::contains).forEach(given::add);
        if (general.isEmpty()) given.add(Terms.NEUTRAL.code());
        return given;
    }

    private static long amount(Terms offer, Cart cart) {
        return cart == null ? 0 : Discount.of(offer.effect(), cart).amount().minor();
    }

    private Situation situation(List<Terms> offers) {
        var closed = new HashMap<UUID, Outcome>();
        for (var offer : offers) {
            if (random.nextInt(6) == 0) closed.put(offer.id(), FROM_OUTSIDE.get(random.nextInt(4)));
        }
        closed.put(UUID.randomUUID(), Outcome.BUDGET_EXHAUSTED);
        var facts = Facts.of(
                AttributeRegistry.standard(),
                Map.of("purchase.frequency", (long) random.nextInt(8), "context.month", 11L));
        var line = new Cart.Line("sku", null, 1 + random.nextInt(3), new Money(random.nextInt(9_000), EUR));
        return new Situation(
                "home",
                NOW,
                random.nextBoolean() ? Set.of(AGREED) : Set.of(),
                facts,
                random.nextBoolean() ? new Cart(List.of(line)) : null,
                closed);
    }

    private Terms offer(int i) {
        var rule = switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> compiler.compile("context.month > " + random.nextInt(14));
            case 2 -> compiler.compile("journey.stage == 'LOYAL'");
            default -> compiler.compile("purchase.frequency >= " + random.nextInt(8));
        };
        var effect = random.nextBoolean()
                ? Effect.percentOff(1 + random.nextInt(3_000), null)
                : Effect.amountOff(new Money(1 + random.nextInt(500), EUR));
        var words = new Words("Offre " + i, "Offer " + i);
        return new Terms(
                UUID.randomUUID(),
                "OFFER-" + i,
                1,
                words,
                words,
                rule,
                rule == null ? Set.of() : rule.purposes(),
                effect,
                random.nextInt(3),
                random.nextInt(5) == 0 ? Set.of("checkout") : Set.of(),
                random.nextInt(7) == 0 ? NOW.plusSeconds(1) : null,
                random.nextInt(7) == 0 ? NOW : null,
                Conditions.NONE,
                null);
    }
}
