package org.concilier.offer.stacking;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Offers that a part of the tree came to; a bundle is given as a whole or not at all. */
record Bundle(List<Candidate> offers, long amount) {
    /** By priority, then by code. */
    static final Comparator<Bundle> LISTED =
            Comparator.comparingInt(Bundle::priority).reversed().thenComparing(Bundle::code);

    /** By what it takes off, then as listed. */
    static final Comparator<Bundle> HIGHEST =
            Comparator.comparingLong(Bundle::amount).reversed().thenComparing(LISTED);

    /** Those that take nothing off come last. */
    static final Comparator<Bundle> LOWEST = Comparator.<Bundle, Boolean>comparing(b -> b.amount() == 0)
            .thenComparingLong(Bundle::amount)
            .thenComparing(LISTED);

    static Bundle of(Candidate candidate) {
        return new Bundle(List.of(candidate), candidate.amount());
    }

    boolean conflicts(Bundle other) {
        return offers.stream().anyMatch(a -> other.offers.stream().anyMatch(a::conflicts));
    }

    static List<Candidate> union(List<Bundle> bundles) {
        return bundles.stream().flatMap(Bundle::stream).toList();
    }

    private Stream<Candidate> stream() {
        return offers.stream();
    }

    private int priority() {
        return offers.stream().mapToInt(c -> c.layer().priority()).max().orElse(0);
    }

    private String code() {
        return offers.stream()
                .map(Candidate::code)
                .min(Comparator.naturalOrder())
                .orElse("");
    }
}
