package org.concilier.offer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concilier.offer.discount.Discount;
import org.concilier.offer.rule.Attribute;
import org.concilier.offer.rule.AttributeRegistry;

/**
 * Tells one kept decision in one language, by what the customer permits now: values whose consent has ended since are
 * left out, and the offers that rested on it have lapsed.
 */
final class Narrator {
    private static final AttributeRegistry REGISTRY = AttributeRegistry.standard();

    private final DecisionRecord record;
    private final Reliance reliance;
    private final Map<UUID, Terms> terms;
    private final Explanations texts;

    /** @param terms of every offer in the record */
    Narrator(DecisionRecord record, Reliance reliance, Map<UUID, Terms> terms, Explanations texts) {
        this.record = record;
        this.reliance = reliance;
        this.terms = terms;
        this.texts = texts;
    }

    DecisionView tell(OfferDecision decision) {
        var offers = record.given().stream().map(this::offer).toList();
        var best = offers.stream().filter(DecisionView.Offer::personalised).findFirst();
        var why = best.map(DecisionView.Offer::explanation);
        var stage = REGISTRY.find(AttributeRegistry.STAGE).orElseThrow();
        return new DecisionView(
                decision.id(),
                decision.customerId(),
                decision.decidedAt(),
                decision.placement(),
                (String) value(stage),
                decision.isPersonalised(),
                offers,
                why.map(DecisionView.Explanation::because).orElse(List.of()),
                used(REGISTRY.personal().stream()),
                notUsed(),
                record.passed().stream().map(this::alternative).toList(),
                why.map(DecisionView.Explanation::money).orElse(List.of()),
                why.map(DecisionView.Explanation::counterfactual).orElse(null),
                decision.leafHash());
    }

    private DecisionView.Offer offer(DecisionRecord.Given given) {
        var offer = terms.get(given.offerId());
        var live = reliance.isLive(given);
        return new DecisionView.Offer(
                given.offerId(),
                given.code(),
                given.revision(),
                offer.title().in(texts.language()),
                offer.description().in(texts.language()),
                offer.effect(),
                given.discount() == null ? null : given.discount().amount(),
                given.isPersonal(),
                live ? given.coupon() : null,
                live ? DecisionView.State.OPEN : DecisionView.State.LAPSED,
                explanation(given, live));
    }

    private DecisionView.Explanation explanation(DecisionRecord.Given given, boolean live) {
        var because = given.because().stream().map(this::because).toList();
        var steps = given.discount() == null
                ? List.<Discount.Step>of()
                : given.discount().steps();
        if (!given.isPersonal()) {
            var text = texts.say(because.isEmpty() ? "everyone" : "condition");
            return new DecisionView.Explanation(text, because, List.of(), steps, null);
        }
        var text =
                live ? because.stream().map(b -> b.text() + ".").collect(Collectors.joining(" ")) : texts.say("lapsed");
        var reads = given.because().stream().flatMap(reason -> attributes(reason.reads()));
        return new DecisionView.Explanation(text, because, used(reads), steps, counterfactual());
    }

    private DecisionView.Because because(DecisionRecord.Reason reason) {
        var reading = new LinkedHashMap<String, Object>();
        var sentences = new ArrayList<String>();
        attributes(reason.reads()).forEach(attribute -> {
            var value = value(attribute);
            if (value == null) return;
            reading.put(attribute.name(), value);
            sentences.add(texts.fact(attribute, value));
        });
        return new DecisionView.Because(reason.atom(), String.join(". ", sentences), reading, true);
    }

    /** What was read, unless its consent has ended since. */
    private Object value(Attribute attribute) {
        var hidden = attribute.purpose().filter(p -> !reliance.isOn(p)).isPresent();
        return hidden ? null : record.facts().get(attribute.name());
    }

    private List<DecisionView.Used> used(Stream<Attribute> attributes) {
        return attributes
                .filter(a -> a.isPersonal() && record.facts().containsKey(a.name()))
                .distinct()
                .map(a -> new DecisionView.Used(
                        a.name(),
                        texts.label(a),
                        a.category(),
                        a.purpose().orElseThrow(),
                        record.consents().get(a.purpose().orElseThrow())))
                .toList();
    }

    private List<DecisionView.NotUsed> notUsed() {
        return REGISTRY.personal().stream()
                .filter(a -> !record.consents().containsKey(a.purpose().orElseThrow()))
                .map(a -> new DecisionView.NotUsed(
                        a.name(),
                        texts.label(a),
                        reliance.whyNot(a.purpose().orElseThrow()),
                        a.purpose().orElseThrow()))
                .toList();
    }

    private DecisionView.Alternative alternative(DecisionRecord.Passed passed) {
        return new DecisionView.Alternative(
                passed.offerId(),
                passed.code(),
                title(passed.offerId()),
                passed.outcome(),
                passed.missing().stream().findFirst().orElse(null));
    }

    private String counterfactual() {
        var everyone = record.given().stream()
                .filter(given -> !given.isPersonal())
                .map(given -> title(given.offerId()))
                .collect(Collectors.joining(", "));
        return texts.say("without", everyone);
    }

    private String title(UUID offer) {
        return terms.containsKey(offer) ? terms.get(offer).title().in(texts.language()) : null;
    }

    private static Stream<Attribute> attributes(List<String> names) {
        return names.stream().map(name -> REGISTRY.find(name).orElse(null)).filter(Objects::nonNull);
    }
}
