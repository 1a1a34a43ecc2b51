package org.concilier.offer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * All live offers of one moment, immutable, grouped by the purposes they need: whole groups drop out before any
 * attribute is read.
 */
final class RuleSet {
    static final RuleSet NONE = new RuleSet(-1, List.of());

    private record Group(long mask, List<Terms> offers) {}

    private final long version;
    private final List<Terms> offers;
    private final Map<UUID, Terms> byId = new HashMap<>();
    private final Map<String, Long> bits = new HashMap<>();
    private final List<Group> groups = new ArrayList<>();

    /** @param version of the published set; offers needing more than 64 purposes in all do not fit */
    RuleSet(long version, List<Terms> offers) {
        this.version = version;
        this.offers = offers.stream().sorted(Comparator.comparing(Terms::code)).toList();
        var byMask = new LinkedHashMap<Long, List<Terms>>();
        for (var offer : this.offers) {
            byId.put(offer.id(), offer);
            byMask.computeIfAbsent(mask(offer.purposes()), m -> new ArrayList<>())
                    .add(offer);
        }
        byMask.forEach((mask, group) -> groups.add(new Group(mask, List.copyOf(group))));
    }

    long version() {
        return version;
    }

    /** Sorted by code. */
    List<Terms> offers() {
        return offers;
    }

    Optional<Terms> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Offers whose rules may run for someone who granted these purposes. */
    List<Terms> permitted(Set<String> granted) {
        long mask = 0;
        for (var purpose : granted) mask |= bits.getOrDefault(purpose, 0L);
        var permitted = new ArrayList<Terms>();
        for (var group : groups) {
            if ((group.mask() & ~mask) == 0) permitted.addAll(group.offers());
        }
        return permitted;
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
}
