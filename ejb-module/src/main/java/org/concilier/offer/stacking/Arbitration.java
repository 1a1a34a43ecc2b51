package org.concilier.offer.stacking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.concilier.offer.discount.Layers;
import org.concilier.offer.discount.Prices;

/** Chooses among offers that fit by their stacking groups, from the leaves of the tree to its root. Pure. */
public final class Arbitration {
    private static final StackingGroup ROOT = new StackingGroup("", StackingGroup.Mode.STACKABLE, null);

    private final ToLongFunction<List<Candidate>> worth;
    private boolean approximate;

    /**
     * What was chosen.
     *
     * @param codes of the offers; what is not among them is excluded by stacking
     * @param approximate whether there were too many that conflict to try every combination
     */
    public record Choice(Set<String> codes, boolean approximate) {}

    private Arbitration(Prices prices) {
        this.worth = prices == null
                ? candidates -> 0
                : candidates -> Layers.worth(
                        prices, candidates.stream().map(Candidate::layer).toList());
    }

    /** @param prices of the cart; null without one, when nothing takes anything off and priority decides */
    public static Choice of(Collection<Candidate> candidates, Prices prices) {
        if (candidates.stream().allMatch(c -> c.stacking().isFree())) return choice(candidates, false);
        var sorted = candidates.stream()
                .sorted(Comparator.comparing(Candidate::code))
                .toList();
        var arbitration = new Arbitration(prices);
        var chosen = arbitration.group(ROOT, sorted, 0);
        return choice(chosen, arbitration.approximate);
    }

    /** Whether offers may all be used on one order, whatever each takes off. */
    public static boolean goTogether(Collection<Candidate> candidates) {
        return of(candidates, null).codes().size() == candidates.size();
    }

    private static Choice choice(Collection<Candidate> chosen, boolean approximate) {
        return new Choice(chosen.stream().map(Candidate::code).collect(Collectors.toUnmodifiableSet()), approximate);
    }

    /** @param members those in the group, by code; those whose path ends at this depth stand for themselves */
    private List<Candidate> group(StackingGroup group, List<Candidate> members, int depth) {
        var bundles = new ArrayList<Bundle>();
        var inner = new TreeMap<String, List<Candidate>>();
        for (var member : members) {
            var path = member.stacking().path();
            if (path.size() == depth) bundles.add(Bundle.of(member));
            else
                inner.computeIfAbsent(path.get(depth).name(), name -> new ArrayList<>())
                        .add(member);
        }
        inner.values().forEach(in -> {
            var chosen = group(in.get(0).stacking().path().get(depth), in, depth + 1);
            bundles.add(new Bundle(chosen, worth.applyAsLong(chosen)));
        });
        return Bundle.union(choose(group, bundles));
    }

    private List<Bundle> choose(StackingGroup group, List<Bundle> bundles) {
        return switch (group.mode()) {
            case STACKABLE, EXCLUSIVE -> together(bundles, group.most());
            case LIST_ORDER -> first(bundles, Bundle.LISTED, group.most());
            case HIGHEST -> first(bundles, Bundle.HIGHEST, group.most());
            case LOWEST -> first(bundles, Bundle.LOWEST, group.most());
        };
    }

    private static List<Bundle> first(List<Bundle> bundles, Comparator<Bundle> order, int most) {
        var chosen = new ArrayList<Bundle>();
        for (var bundle : bundles.stream().sorted(order).toList()) {
            if (chosen.size() < most && chosen.stream().noneMatch(bundle::conflicts)) chosen.add(bundle);
        }
        return chosen;
    }

    private List<Bundle> together(List<Bundle> bundles, int most) {
        if (bundles.size() <= most && !anyConflict(bundles)) return bundles;
        var search = new Search(bundles, most, worth);
        if (bundles.size() <= Search.EXACT) return search.exact();
        approximate = true;
        return search.greedy();
    }

    private static boolean anyConflict(List<Bundle> bundles) {
        for (int i = 0; i < bundles.size(); i++) {
            for (int j = i + 1; j < bundles.size(); j++) {
                if (bundles.get(i).conflicts(bundles.get(j))) return true;
            }
        }
        return false;
    }
}
