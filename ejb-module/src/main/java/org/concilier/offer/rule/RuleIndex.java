package org.concilier.offer.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.concilier.offer.rule.Table.Asked;
import org.concilier.offer.rule.Table.Fate;

/**
 * Decides many rules at once, from the same trees as their closures. A condition that compares one value with literals is a
 * bit in that value's {@link Table}; one that offers a choice between several values is a bit in each; what is left is
 * evaluated once for all rules that share it, and only while a rule still needs it. Immutable.
 */
public final class RuleIndex {
    /** Beyond, a table would cost more memory than it saves time. */
    private static final int MOST_ROWS = 10_000;

    private final int rules;
    private final List<Table> tables = new ArrayList<>();
    private final List<Layer> layers = new ArrayList<>();
    private final int[][] rest;
    private final Rest[] shared;

    /** Rules whose clause at this depth is a choice between keys: members, and what each key lets in. */
    private record Layer(long[] others, List<Table> tables) {}

    /** A condition no table holds. */
    private record Rest(long mask, Condition.Holds holds, Rule.Test test) {
        boolean isTrue(Facts facts) {
            return facts.knows(mask) ? holds.of(facts) : test.of(facts) == Truth.TRUE;
        }
    }

    /** What each rule asks, sorted by where it is held. */
    private static final class Sorting {
        private final Map<Key, List<Asked>> single = new LinkedHashMap<>();
        private final TreeMap<Integer, Map<Key, List<Asked>>> choices = new TreeMap<>();
        private final TreeMap<Integer, BitSet> members = new TreeMap<>();
        private final Map<Condition, Integer> shared = new LinkedHashMap<>();
        private final List<List<Integer>> rest = new ArrayList<>();
    }

    /** @param rules by position */
    public RuleIndex(List<Rule> rules) {
        this.rules = rules.size();
        var sorting = new Sorting();
        for (int rule = 0; rule < this.rules; rule++) sort(rule, rules.get(rule), sorting);
        var all = ones();
        sorting.single.forEach((key, asked) -> {
            if (Table.rows(asked) <= MOST_ROWS) tables.add(new Table(key, asked, all, Fate.LOSES_UNLESS_MET));
            else asked.forEach(one -> leave(one, sorting));
        });
        sorting.choices.forEach((depth, byKey) -> layers.add(layer(byKey, sorting.members.get(depth))));
        rest = sorting.rest.stream()
                .map(ids -> ids.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        shared = sorting.shared.keySet().stream()
                .map(c -> new Rest(c.mask(), c.holds(), c.test()))
                .toArray(Rest[]::new);
    }

    /**
     * Which rules are true; those that depend on unknown facts are not.
     *
     * @param permitted rules that may run; no other one is looked at
     */
    public BitSet holding(Facts facts, BitSet permitted) {
        var live = new long[(rules + 63) >> 6];
        var some = permitted.toLongArray();
        System.arraycopy(some, 0, live, 0, Math.min(some.length, live.length));
        for (var table : tables) {
            var row = table.row(facts);
            for (int i = 0; i < live.length; i++) live[i] &= row[i];
        }
        for (var layer : layers) keep(live, layer, facts);
        if (shared.length > 0) evaluateRest(live, facts);
        return BitSet.valueOf(live);
    }

    private static void keep(long[] live, Layer layer, Facts facts) {
        var let = layer.others().clone();
        for (var table : layer.tables()) {
            var row = table.row(facts);
            for (int i = 0; i < let.length; i++) let[i] |= row[i];
        }
        for (int i = 0; i < live.length; i++) live[i] &= let[i];
    }

    private void evaluateRest(long[] live, Facts facts) {
        var known = new byte[shared.length];
        for (int i = 0; i < live.length; i++) {
            for (var left = live[i]; left != 0; left &= left - 1) {
                var bit = Long.numberOfTrailingZeros(left);
                if (!restHolds(rest[(i << 6) + bit], known, facts)) live[i] &= ~(1L << bit);
            }
        }
    }

    private boolean restHolds(int[] ids, byte[] known, Facts facts) {
        for (var id : ids) {
            if (known[id] == 0) known[id] = (byte) (shared[id].isTrue(facts) ? 1 : 2);
            if (known[id] == 2) return false;
        }
        return true;
    }

    private void sort(int rule, Rule compiled, Sorting sorting) {
        sorting.rest.add(new ArrayList<>());
        int depth = 0;
        for (var atom : compiled.atoms()) {
            var condition = atom.condition();
            var key = Key.of(condition);
            if (key.isPresent()) {
                sorting.single
                        .computeIfAbsent(key.get(), k -> new ArrayList<>())
                        .add(new Asked(rule, condition));
            } else if (isChoice(condition)) {
                var byKey = sorting.choices.computeIfAbsent(depth, d -> new LinkedHashMap<>());
                for (var one : Table.disjuncts(condition)) {
                    byKey.computeIfAbsent(Key.of(one).orElseThrow(), k -> new ArrayList<>())
                            .add(new Asked(rule, one));
                }
                sorting.members.computeIfAbsent(depth++, d -> new BitSet()).set(rule);
            } else {
                leave(new Asked(rule, condition), sorting);
            }
        }
    }

    private static boolean isChoice(Condition condition) {
        var disjuncts = Table.disjuncts(condition);
        return disjuncts.size() > 1 && disjuncts.stream().map(Key::of).allMatch(Optional::isPresent);
    }

    private static void leave(Asked asked, Sorting sorting) {
        var id = sorting.shared.computeIfAbsent(asked.condition(), c -> sorting.shared.size());
        sorting.rest.get(asked.rule()).add(id);
    }

    private Layer layer(Map<Key, List<Asked>> byKey, BitSet members) {
        var blank = new long[(rules + 63) >> 6];
        var others = new BitSet();
        others.set(0, rules);
        others.andNot(members);
        var words = new long[blank.length];
        System.arraycopy(others.toLongArray(), 0, words, 0, others.toLongArray().length);
        var held = new ArrayList<Table>();
        byKey.forEach((key, asked) -> held.add(new Table(key, asked, blank, Fate.GAINS_IF_MET)));
        return new Layer(words, List.copyOf(held));
    }

    private long[] ones() {
        var all = new long[(rules + 63) >> 6];
        java.util.Arrays.fill(all, -1L);
        return all;
    }
}
