package org.concilier.offer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.concilier.offer.experiment.Trial;
import org.concilier.offer.rule.Attribute;
import org.concilier.offer.rule.Facts;
import org.concilier.offer.rule.Rule;
import org.concilier.offer.rule.RuleIndex;

/**
 * All live offers of one moment, immutable. The purposes they need come first: whole groups drop out before any attribute
 * is read; the index decides the rest at once.
 */
final class RuleSet {
    static final RuleSet NONE = new RuleSet(-1, List.of());

    /** Customers share a few combinations of choices; beyond, one is computed each time. */
    private static final int MOST_REMEMBERED = 1_000;

    private final long version;
    private final List<Terms> offers;
    private final Map<UUID, Terms> byId = new HashMap<>();
    private final Map<UUID, Integer> positions = new HashMap<>();
    private final Map<List<Attribute>, BitSet> byReads = new HashMap<>();
    private final BitSet bounded = new BitSet();
    private final Set<UUID> budgeted;
    private final Map<String, Long> bits = new HashMap<>();
    private final Map<Long, BitSet> byNeed = new HashMap<>();
    private final Map<Long, BitSet> permitted = new ConcurrentHashMap<>();
    private final Map<String, Place> places;
    private final List<Trial> trials;
    private final RuleIndex index;
    private final String digest;

    /** Without places: every placement is the usual one. */
    RuleSet(long version, List<Terms> offers) {
        this(version, offers, Map.of(), List.of(), Set.of());
    }

    /**
     * @param version of the published set; offers needing more than 64 purposes in all do not fit
     * @param places by code of placement
     * @param trials that run
     * @param budgeted offers with a budget, which never gain or lose one
     */
    RuleSet(long version, List<Terms> offers, Map<String, Place> places, List<Trial> trials, Set<UUID> budgeted) {
        this.version = version;
        this.budgeted = Set.copyOf(budgeted);
        this.trials = List.copyOf(trials);
        this.places = Map.copyOf(places);
        this.offers = offers.stream().sorted(Comparator.comparing(Terms::code)).toList();
        for (int i = 0; i < this.offers.size(); i++) {
            var offer = this.offers.get(i);
            byId.put(offer.id(), offer);
            positions.put(offer.id(), i);
            if (offer.isBounded()) bounded.set(i);
            byReads.computeIfAbsent(offer.reads(), r -> new BitSet()).set(i);
            byNeed.computeIfAbsent(mask(offer.purposes()), m -> new BitSet()).set(i);
        }
        index = new RuleIndex(this.offers.stream()
                .map(offer -> offer.rule() == null ? Rule.ALWAYS : offer.rule())
                .toList());
        digest = digest(this.offers);
    }

    private RuleSet(RuleSet like, Map<String, Place> places) {
        this.version = like.version;
        this.offers = like.offers;
        this.byId.putAll(like.byId);
        this.positions.putAll(like.positions);
        this.byReads.putAll(like.byReads);
        this.bounded.or(like.bounded);
        this.budgeted = like.budgeted;
        this.bits.putAll(like.bits);
        this.byNeed.putAll(like.byNeed);
        this.index = like.index;
        this.digest = like.digest;
        this.places = places;
        this.trials = like.trials;
    }

    /** The same offers, with one place as it was. */
    RuleSet with(String placement, Place place) {
        return place.equals(place(placement)) ? this : new RuleSet(this, Map.of(placement, place));
    }

    long version() {
        return version;
    }

    /** Sorted by code; positions are those of the bits. */
    List<Terms> offers() {
        return offers;
    }

    Map<String, Place> places() {
        return places;
    }

    List<Trial> trials() {
        return trials;
    }

    /** Offers that experiments keep from a customer. */
    Set<UUID> keptFrom(UUID customer) {
        if (trials.isEmpty()) return Set.of();
        var codes = new HashSet<String>();
        trials.forEach(trial -> codes.addAll(trial.keptFrom(customer)));
        return offers.stream()
                .filter(offer -> codes.contains(offer.code()))
                .map(Terms::id)
                .collect(Collectors.toSet());
    }

    Place place(String placement) {
        return places.getOrDefault(placement, Place.USUAL);
    }

    /** Of an offer among those of this set; -1 for any other. */
    int position(UUID offer) {
        return positions.getOrDefault(offer, -1);
    }

    /** Positions of offers that are not for every time and every placement. Not to be changed. */
    BitSet bounded() {
        return bounded;
    }

    /** Offers that have a budget. */
    Set<UUID> budgeted() {
        return budgeted;
    }

    /** What the rules read that may run for an offer that can be shown; a few sets of attributes serve many offers. */
    Set<Attribute> reads(BitSet mayRun, Predicate<Terms> shown) {
        var reads = new HashSet<Attribute>();
        byReads.forEach((attributes, readers) -> {
            if (!reads.containsAll(attributes)
                    && readers.stream().anyMatch(i -> mayRun.get(i) && shown.test(offers.get(i))))
                reads.addAll(attributes);
        });
        return reads;
    }

    Optional<Terms> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Digest of the terms of all offers: the same set decides the same, whenever and wherever. */
    String digest() {
        return digest;
    }

    /** Offers whose rules may run for someone who granted these purposes. Not to be changed. */
    BitSet permitted(Set<String> granted) {
        long mask = 0;
        for (var purpose : granted) mask |= bits.getOrDefault(purpose, 0L);
        var known = permitted.get(mask);
        if (known != null) return known;
        var found = new BitSet();
        for (var need : byNeed.entrySet()) {
            if ((need.getKey() & ~mask) == 0) found.or(need.getValue());
        }
        if (permitted.size() < MOST_REMEMBERED) permitted.put(mask, found);
        return found;
    }

    /** Offers whose rules hold, of those that may run. */
    BitSet holding(Facts facts, BitSet mayRun) {
        return index.holding(facts, mayRun);
    }

    private long mask(Set<String> purposes) {
        long mask = 0;
        for (var purpose : purposes) {
            if (bits.size() == Long.SIZE && !bits.containsKey(purpose)) {
                throw new IllegalStateException("more than " + Long.SIZE + " purposes");
            }
            mask |= bits.computeIfAbsent(purpose, p -> 1L << bits.size());
        }
        return mask;
    }

    private static String digest(List<Terms> offers) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var offer : offers) sha.update(offer.canonical().getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
