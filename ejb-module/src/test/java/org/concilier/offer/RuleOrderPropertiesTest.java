package org.concilier.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.concilier.consent.Words;
import org.concilier.offer.discount.Effect;
import org.concilier.offer.rule.Attribute;
import org.concilier.offer.rule.AttributeRegistry;
import org.concilier.offer.rule.Facts;
import org.concilier.offer.rule.RuleCompiler;

/** What holds of any rules and any customer. */
class RuleOrderPropertiesTest {
    private static final AttributeRegistry REGISTRY = AttributeRegistry.standard();
    private static final RuleCompiler COMPILER = new RuleCompiler(REGISTRY);
    private static final List<String> PURPOSES = List.of("personalised-offers", "journey-profiling", "birthday-offers");
    private static final List<Terms> OFFERS = offers();

    /** In whatever order rules are published, the same is decided, with the same reasons and under the same digest. */
    @Property(tries = 300)
    void theOrderOfInsertionNeverChangesAResult(
            @ForAll Random order, @ForAll @IntRange(max = 7) int consents, @ForAll @IntRange(max = 9) int level) {
        var situation = situation(consents, facts(level));
        var shuffled = new ArrayList<>(OFFERS);
        Collections.shuffle(shuffled, order);

        assertThat(new RuleSet(1, shuffled).digest()).isEqualTo(new RuleSet(1, OFFERS).digest());
        assertThat(Decision.of(new RuleSet(1, shuffled), situation))
                .isEqualTo(Decision.of(new RuleSet(1, OFFERS), situation));
    }

    /** Even if a value without consent were among the facts, no rule that reads it runs, and nothing changes with it. */
    @Property(tries = 300)
    void aFactWithoutConsentChangesNothingEvenIfItWereThere(
            @ForAll @IntRange(max = 7) int consents,
            @ForAll @IntRange(max = 9) int level,
            @ForAll @IntRange(max = 9) int other) {
        var facts = facts(level);
        var disturbed = new HashMap<>(facts);
        for (var attribute : REGISTRY.personal()) {
            if (!attribute.isOpen(granted(consents)::contains))
                disturbed.put(attribute.name(), facts(other).get(attribute.name()));
        }
        var rules = new RuleSet(1, OFFERS);
        assertThat(Decision.of(rules, situation(consents, disturbed)))
                .isEqualTo(Decision.of(rules, situation(consents, facts)));
    }

    private static Situation situation(int consents, Map<String, Object> facts) {
        var at = Instant.parse("2026-11-23T10:00:00Z");
        return new Situation("home", at, granted(consents), Facts.of(REGISTRY, facts), null, Map.of());
    }

    private static Set<String> granted(int consents) {
        var granted = new TreeSet<String>();
        for (int i = 0; i < PURPOSES.size(); i++) if ((consents & 1 << i) != 0) granted.add(PURPOSES.get(i));
        return granted;
    }

    private static Map<String, Object> facts(int level) {
        var facts = new HashMap<String, Object>();
        for (var attribute : REGISTRY.all()) {
            var words = attribute.words().stream().sorted().toList();
            facts.put(
                    attribute.name(),
                    !words.isEmpty()
                            ? words.get(level % words.size())
                            : attribute.unit() == Attribute.Unit.WORD ? "web" : (Object) (long) level);
        }
        return facts;
    }

    /** Several for every attribute, alone and together with others. */
    private static List<Terms> offers() {
        var offers = new ArrayList<Terms>();
        offers.add(offer("EVERYONE", null, 1));
        for (var attribute : REGISTRY.all()) {
            var words = attribute.words().stream().sorted().toList();
            for (int n = 0; n < 3; n++) {
                var isWord = attribute.unit() == Attribute.Unit.WORD;
                var condition = attribute.name()
                        + (isWord ? " == '" + (words.isEmpty() ? "web" : words.get(n)) + "'" : " >= " + 3 * n);
                offers.add(offer("A" + offers.size(), condition, n));
                offers.add(offer(
                        "B" + offers.size(), condition + " || purchase.frequency * 2 > cart.items + " + n, n % 2));
            }
        }
        return List.copyOf(offers);
    }

    private static Terms offer(String code, String source, int priority) {
        var rule = source == null ? null : COMPILER.compile(source);
        var purposes = rule == null ? Set.<String>of() : rule.purposes();
        var words = new Words(code, code);
        var id = UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
        return new Terms(
                id,
                code,
                1,
                words,
                words,
                rule,
                purposes,
                Effect.freeShipping(),
                priority,
                Set.of(),
                null,
                null,
                Conditions.NONE,
                null);
    }
}
