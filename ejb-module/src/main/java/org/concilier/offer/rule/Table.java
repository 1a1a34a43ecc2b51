package org.concilier.offer.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * For one key, which rules its value leaves: between two neighbouring literals nothing changes, so every value has one row
 * of bits, found by binary search or by the word.
 */
final class Table {
    private final long mask;
    private final Num.Read number;
    private final Word.Read word;
    private final long[] cuts;
    private final Map<String, long[]> byWord = new HashMap<>();
    private final long[][] byNumber;
    private final long[] unknown;

    /** What one rule asks of the key. */
    record Asked(int rule, Condition condition) {}

    /**
     * @param blank a row before any rule is entered
     * @param fate whether a rule that is not met loses its bit, or one that is met gains it
     */
    Table(Key key, List<Asked> asked, long[] blank, Fate fate) {
        mask = key.mask();
        number = key.number() == null ? null : key.number().read();
        word = key.word() == null ? null : key.word().read();
        var numbers = new TreeSet<Long>();
        var words = new TreeSet<String>();
        asked.forEach(one -> Key.literals(one.condition(), numbers, words));
        cuts = numbers.stream().mapToLong(Long::longValue).toArray();
        byNumber = new long[number == null ? 1 : 2 * cuts.length + 1][];
        for (int row = 0; row < byNumber.length; row++) byNumber[row] = blank.clone();
        words.forEach(literal -> byWord.put(literal, blank.clone()));
        unknown = blank.clone();
        var nothing = Facts.none();
        for (var one : asked) {
            fate.enter(unknown, one.rule(), one.condition().test().of(nothing) == Truth.TRUE);
            enter(one, fate);
        }
    }

    /** What becomes of a rule's bit. */
    enum Fate {
        LOSES_UNLESS_MET,
        GAINS_IF_MET;

        private void enter(long[] row, int rule, boolean met) {
            if (this == GAINS_IF_MET && met) row[rule >> 6] |= 1L << rule;
            if (this == LOSES_UNLESS_MET && !met) row[rule >> 6] &= ~(1L << rule);
        }
    }

    private void enter(Asked one, Fate fate) {
        if (number == null) {
            byWord.forEach((literal, row) -> fate.enter(row, one.rule(), Key.holds(one.condition(), literal)));
            // Any other word is equal to none of the literals.
            fate.enter(byNumber[0], one.rule(), Key.holds(one.condition(), new Object()));
            return;
        }
        for (int row = 0; row < byNumber.length; row++) {
            fate.enter(byNumber[row], one.rule(), Key.holds(one.condition(), sample(row)));
        }
    }

    /** A number of each row: the literals themselves, and one from each gap around them, which may be empty. */
    private long sample(int row) {
        if (row % 2 == 1) return cuts[row / 2];
        if (cuts.length == 0) return 0;
        if (row == 0) return cuts[0] == Long.MIN_VALUE ? cuts[0] : cuts[0] - 1;
        var below = cuts[row / 2 - 1];
        return below == Long.MAX_VALUE ? below : below + 1;
    }

    long[] row(Facts facts) {
        if (!facts.knows(mask)) return unknown;
        if (number == null) return byWord.getOrDefault(word.of(facts), byNumber[0]);
        var found = Arrays.binarySearch(cuts, number.of(facts));
        return byNumber[found >= 0 ? 2 * found + 1 : -2 * (found + 1)];
    }

    /** Rows that a table for these would have. */
    static int rows(List<Asked> asked) {
        var numbers = new TreeSet<Long>();
        var words = new TreeSet<String>();
        asked.forEach(one -> Key.literals(one.condition(), numbers, words));
        return 2 * numbers.size() + words.size() + 2;
    }

    static List<Condition> disjuncts(Condition condition) {
        if (!(condition instanceof Condition.Either either)) return List.of(condition);
        var all = new ArrayList<>(disjuncts(either.left()));
        all.addAll(disjuncts(either.right()));
        return all;
    }
}
