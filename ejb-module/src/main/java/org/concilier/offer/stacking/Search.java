package org.concilier.offer.stacking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The bundles that together take the most off, without two that conflict: depth first, the highest first, cut where even
 * all that is left could not do better. Among equals the first found stays, so the result is one and always the same.
 */
final class Search {
    /** Beyond so many the number of sets is no longer small. */
    static final int EXACT = 12;

    private final List<Bundle> bundles;
    private final int most;
    private final ToLongFunction<List<Candidate>> worth;
    private final List<Bundle> chosen = new ArrayList<>();
    private List<Bundle> best;
    private long bestWorth = -1;

    /** @param worth what offers take off together; never more than what each takes off by itself */
    Search(List<Bundle> bundles, int most, ToLongFunction<List<Candidate>> worth) {
        this.bundles = bundles.stream().sorted(Bundle.HIGHEST).toList();
        this.most = most;
        this.worth = worth;
    }

    List<Bundle> exact() {
        descend(0, 0, bundles.stream().mapToLong(Bundle::amount).sum());
        return best;
    }

    /** One after the other, the highest first, as long as it goes with those before. */
    List<Bundle> greedy() {
        for (var bundle : bundles) if (fits(bundle)) chosen.add(bundle);
        return chosen;
    }

    private void descend(int next, long taken, long left) {
        if (best != null && taken + left <= bestWorth) return;
        if (next == bundles.size()) {
            var value = worth.applyAsLong(Bundle.union(chosen));
            if (value <= bestWorth) return;
            bestWorth = value;
            best = List.copyOf(chosen);
            return;
        }
        var bundle = bundles.get(next);
        var rest = left - bundle.amount();
        if (fits(bundle)) {
            chosen.add(bundle);
            descend(next + 1, taken + bundle.amount(), rest);
            chosen.remove(chosen.size() - 1);
        }
        descend(next + 1, taken, rest);
    }

    private boolean fits(Bundle bundle) {
        return chosen.size() < most && chosen.stream().noneMatch(bundle::conflicts);
    }
}
