package org.concilier.offer.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Checks conditions that are meant to divide all cases among them, as the rows of a decision table (OMG DMN, hit policy
 * UNIQUE): every case must meet exactly one. Between two neighbouring literals nothing changes, so one case of each region
 * is enough to prove it for all. Pure.
 */
public final class DecisionTable {
    /** How many cases are tried; a table that tells more apart is too large to be proved. */
    public static final int MOST_CASES = 200_000;

    private DecisionTable() {}

    /**
     * A case that meets no row, or more than one.
     *
     * @param example what the attributes are in it
     * @param rows positions of the rows that it meets, from 0: none for a gap, several for an overlap
     */
    public record Flaw(Map<String, Object> example, List<Integer> rows) {
        public boolean isGap() {
            return rows.isEmpty();
        }
    }

    /**
     * At most one flaw for each set of rows; empty when every case meets exactly one.
     *
     * @throws IllegalArgumentException when a row computes or compares attributes with one another, so that cases cannot be
     *     told apart by literals, or when there are too many cases
     */
    public static List<Flaw> flaws(AttributeRegistry registry, List<Rule> rows) {
        var values = new LinkedHashMap<Attribute, List<Object>>();
        rows.forEach(row -> row.atoms().forEach(atom -> collect(atom.condition(), values)));
        var cases = values.values().stream().mapToLong(List::size).reduce(1, DecisionTable::combined);
        if (cases > MOST_CASES)
            throw new IllegalArgumentException("the table tells more than " + MOST_CASES + " cases");
        var flaws = new LinkedHashMap<List<Integer>, Flaw>();
        for (long number = 0; number < cases; number++) {
            var example = example(values, number);
            var facts = Facts.of(registry, example);
            var met = new ArrayList<Integer>();
            for (int row = 0; row < rows.size(); row++) {
                if (rows.get(row).evaluate(facts) == Truth.TRUE) met.add(row);
            }
            if (met.size() != 1) flaws.putIfAbsent(met, new Flaw(example, List.copyOf(met)));
        }
        return List.copyOf(flaws.values());
    }

    /** No more than is told apart from too many. */
    private static long combined(long cases, long more) {
        return cases > MOST_CASES ? cases : cases * more;
    }

    private static Map<String, Object> example(Map<Attribute, List<Object>> values, long number) {
        var example = new LinkedHashMap<String, Object>();
        var rest = number;
        for (var one : values.entrySet()) {
            var possible = one.getValue();
            example.put(one.getKey().name(), possible.get((int) (rest % possible.size())));
            rest /= possible.size();
        }
        return example;
    }

    private static void collect(Condition condition, Map<Attribute, List<Object>> values) {
        if (condition instanceof Condition.Fixed) return;
        var key = Key.of(condition);
        if (key.isPresent()) {
            var attribute = attribute(key.get());
            var numbers = new TreeSet<Long>();
            var words = new TreeSet<String>();
            Key.literals(condition, numbers, words);
            var known = values.computeIfAbsent(attribute, a -> new ArrayList<>());
            samples(attribute, numbers, words).stream()
                    .filter(v -> !known.contains(v))
                    .forEach(known::add);
        } else if (condition instanceof Condition.Both both) {
            collect(both.left(), values);
            collect(both.right(), values);
        } else if (condition instanceof Condition.Either either) {
            collect(either.left(), values);
            collect(either.right(), values);
        } else if (condition instanceof Condition.Not not) {
            collect(not.condition(), values);
        } else {
            throw new IllegalArgumentException("a row may only compare attributes with literals");
        }
    }

    private static Attribute attribute(Key key) {
        if (key.number() instanceof Num.Of of) return of.attribute();
        if (key.word() instanceof Word.Of of) return of.attribute();
        throw new IllegalArgumentException("a row may only compare attributes with literals");
    }

    /** The literals, and what lies on both sides of each, within what the attribute can be. */
    private static List<Object> samples(Attribute attribute, TreeSet<Long> numbers, TreeSet<String> words) {
        var samples = new ArrayList<Object>();
        if (attribute.kind() == Attribute.Kind.STRING) {
            samples.addAll(attribute.words().isEmpty() ? words : new TreeSet<>(attribute.words()));
            if (attribute.words().isEmpty()) samples.add("another word");
            return samples;
        }
        var near = new TreeSet<Long>();
        near.add(attribute.lowest());
        near.add(attribute.highest());
        for (var number : numbers) near.addAll(List.of(number - 1, number, number + 1));
        samples.addAll(near.subSet(attribute.lowest(), true, attribute.highest(), true));
        return samples;
    }
}
