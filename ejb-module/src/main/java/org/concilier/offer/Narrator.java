package org.concilier.offer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concilier.offer.discount.Discount;
import org.concilier.offer.price.PriorPrice;
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
    private final Alternatives alternatives;
    private final Explanations texts;
    private final Notices notices;

    /**
     * What is told beside the decision.
     *
     * @param prior by offer, what its articles cost before
     * @param coupons what became of each code that was shown just now
     * @param whole whether every offer that was not given is told as well
     */
    record Notices(Map<UUID, List<PriorPrice>> prior, List<Presented.Seen> coupons, boolean whole) {}

    Narrator(DecisionRecord record, Reliance reliance, Alternatives alternatives, Explanations texts, Notices notices) {
        this.notices = notices;
        this.record = record;
        this.reliance = reliance;
        this.alternatives = alternatives;
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
                notices.whole()
                        ? alternatives.passed().stream().map(this::alternative).toList()
                        : null,
                record.approximate(),
                notices.coupons().stream()
                        .map(seen -> new ValidationView.Code(seen.code(), seen.outcome()))
                        .toList(),
                why.map(DecisionView.Explanation::money).orElse(List.of()),
                why.map(DecisionView.Explanation::counterfactual).orElse(null),
                record.policy(),
                decision.leafHash());
    }

    private DecisionView.Offer offer(DecisionRecord.Given given) {
        var offer = alternatives.terms(given.offerId());
        var live = reliance.isLive(given);
        return new DecisionView.Offer(
                given.offerId(),
                given.code(),
                given.revision(),
                offer.title().in(texts.language()),
                offer.description().in(texts.language()),
                offer.effect(),
                given.discount() == null ? null : given.discount().amount(),
                given.discount() == null ? 0 : given.discount().points(),
                given.alone(),
                given.isPersonal(),
                live ? given.coupon() : null,
                live ? DecisionView.State.OPEN : DecisionView.State.LAPSED,
                notices.prior().getOrDefault(given.offerId(), List.of()),
                given.isPersonal() && offer.effect().isMoney() ? texts.say("automated") : null,
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
        return !attribute.isOpen(reliance::isOn) ? null : record.facts().get(attribute.name());
    }

    private List<DecisionView.Used> used(Stream<Attribute> attributes) {
        return attributes
                .filter(a -> a.isPersonal() && record.facts().containsKey(a.name()))
                .distinct()
                .flatMap(this::used)
                .toList();
    }

    private Stream<DecisionView.Used> used(Attribute attribute) {
        return attribute.purposes().stream()
                .sorted()
                .map(purpose -> new DecisionView.Used(
                        attribute.name(),
                        texts.label(attribute),
                        attribute.category(),
                        purpose,
                        record.consents().get(purpose)));
    }

    private List<DecisionView.NotUsed> notUsed() {
        return REGISTRY.personal().stream().flatMap(this::notUsed).toList();
    }

    private Stream<DecisionView.NotUsed> notUsed(Attribute attribute) {
        return attribute.purposes().stream()
                .filter(purpose -> !record.consents().containsKey(purpose))
                .sorted()
                .map(purpose -> new DecisionView.NotUsed(
                        attribute.name(), texts.label(attribute), reliance.whyNot(purpose), purpose));
    }

    private DecisionView.Alternative alternative(Alternatives.Passed passed) {
        return new DecisionView.Alternative(
                passed.offer().id(),
                passed.offer().code(),
                title(passed.offer()),
                passed.outcome(),
                passed.missing().stream().findFirst().orElse(null),
                alternatives.wouldMatter(passed));
    }

    private String counterfactual() {
        var everyone = alternatives.without().stream().map(this::title).collect(Collectors.joining(", "));
        return texts.say("without", everyone);
    }

    private String title(Terms offer) {
        return offer.title().in(texts.language());
    }

    /** With a score comes the version of the cut points that it was made by. */
    private static Stream<Attribute> attributes(List<String> names) {
        return names.stream()
                .flatMap(name -> REGISTRY.find(name).stream())
                .flatMap(read -> read.derivedFrom().contains(AttributeRegistry.CUT_POINTS)
                        ? Stream.of(
                                read,
                                REGISTRY.find(AttributeRegistry.CUT_POINTS).orElseThrow())
                        : Stream.of(read))
                .distinct();
    }
}
