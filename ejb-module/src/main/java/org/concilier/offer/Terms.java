package org.concilier.offer;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.concilier.consent.Words;
import org.concilier.offer.discount.Effect;
import org.concilier.offer.discount.Layers;
import org.concilier.offer.rule.Attribute;
import org.concilier.offer.rule.Facts;
import org.concilier.offer.rule.Rule;
import org.concilier.offer.rule.Truth;

/**
 * An offer in memory, with its rule compiled.
 *
 * @param rule null for an offer to everyone
 * @param purposes what a customer must have agreed to before the rule may run
 * @param reducesFrom when the reduction that it announces begins; null for what announces none
 */
record Terms(
        UUID id,
        String code,
        int revision,
        Words title,
        Words description,
        Rule rule,
        Set<String> purposes,
        Effect effect,
        int priority,
        Set<String> placements,
        Instant validFrom,
        Instant validTo,
        Conditions conditions,
        Instant reducesFrom) {

    /** Given when nothing for everyone is published: news, and no condition. */
    static final Terms NEUTRAL = new Terms(
            UUID.fromString("00000000-0000-4000-8000-000000000001"),
            "WELCOME",
            1,
            new Words("Bienvenue : toute notre sélection est à vous", "Welcome: our whole range is yours"),
            new Words(
                    "Pour tout le monde, sans condition et sans aucune donnée personnelle.",
                    "For everyone, without conditions and without any personal data."),
            null,
            Set.of(),
            Effect.INFORMATION,
            0,
            Set.of(),
            null,
            null,
            Conditions.NONE,
            null);

    static Terms of(Offer offer, Rule rule) {
        return new Terms(
                offer.id(),
                offer.code(),
                offer.revision(),
                offer.title(),
                offer.description(),
                rule,
                rule == null ? Set.of() : rule.purposes(),
                offer.effect(),
                offer.priority(),
                Set.copyOf(offer.placements()),
                offer.validFrom(),
                offer.validTo(),
                offer.conditions(),
                offer.reducesFrom());
    }

    /** What it does, and where it comes among others. */
    Layers.Layer layer() {
        return new Layers.Layer(code, priority, effect);
    }

    /** What decides, on one line that is the same on every node; the rest is fixed by the revision. */
    String canonical() {
        var source = rule == null ? "" : rule.source();
        var where = String.join(" ", new TreeSet<>(placements));
        var gives = effect.kind() + " " + effect.basisPoints() + " " + effect.cap() + " " + effect.amount();
        return String.join("\t", "" + id, code, "" + revision, source, gives, "" + priority, where) + "\t" + validFrom
                + "\t" + validTo + "\n";
    }

    /** The same as if its time were now. */
    Terms anytime() {
        return new Terms(
                id,
                code,
                revision,
                title,
                description,
                rule,
                purposes,
                effect,
                priority,
                placements,
                null,
                null,
                conditions,
                reducesFrom);
    }

    /** Whether everyone may have it, without any condition. */
    boolean isGeneral() {
        return rule == null && conditions.areNone();
    }

    boolean isPersonal() {
        return !purposes.isEmpty();
    }

    /** Whether there is a time or a placement at which it cannot be shown. */
    boolean isBounded() {
        return validFrom != null || validTo != null || !placements.isEmpty();
    }

    boolean isValid(Instant at) {
        return (validFrom == null || !at.isBefore(validFrom)) && (validTo == null || at.isBefore(validTo));
    }

    boolean isFor(String placement) {
        return placements.isEmpty() || placements.contains(placement);
    }

    List<Attribute> reads() {
        return rule == null ? List.of() : rule.reads();
    }

    Truth holds(Facts facts) {
        return rule == null ? Truth.TRUE : rule.evaluate(facts);
    }

    /** Purposes that are needed and not among those granted, sorted. */
    List<String> missing(Set<String> granted) {
        var missing = new TreeSet<>(purposes);
        missing.removeAll(granted);
        return List.copyOf(missing);
    }
}
