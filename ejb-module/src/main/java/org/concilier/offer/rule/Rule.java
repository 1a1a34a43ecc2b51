package org.concilier.offer.rule;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A checked rule, ready to run. Total: for any facts it gives an answer, in time linear in its text.
 *
 * @param source CEL as written
 * @param reads attributes it can read, derived from the checked syntax tree (branches never taken included)
 * @param atoms parts of the top-level conjunction, in order
 * @param test the rule itself
 */
public record Rule(String source, List<Attribute> reads, List<Atom> atoms, Test test) {

    /** A compiled condition. */
    @FunctionalInterface
    public interface Test {
        Truth of(Facts facts);
    }

    /**
     * One condition that must hold.
     *
     * @param source CEL of this part alone
     * @param reads attributes it can read
     * @param test the condition
     */
    public record Atom(String source, List<Attribute> reads, Test test, Condition condition) {
        /** What made it hold: of a choice only the branches that are true. */
        public List<Attribute> reasons(Facts facts) {
            return List.copyOf(Reasons.of(condition, facts));
        }

        static Atom of(String source, Condition condition) {
            return new Atom(source, List.copyOf(condition.attributes()), condition.test(), condition);
        }
    }

    /** Holds for everybody. */
    public static final Rule ALWAYS = new Rule("true", List.of(), List.of(), facts -> Truth.TRUE);

    public Rule {
        reads = List.copyOf(reads);
        atoms = List.copyOf(atoms);
    }

    public Truth evaluate(Facts facts) {
        return test.of(facts);
    }

    /** Codes of every purpose the customer must have agreed to before this rule may run. */
    public Set<String> purposes() {
        var purposes = new TreeSet<String>();
        reads.forEach(attribute -> purposes.addAll(attribute.purposes()));
        return purposes;
    }
}
