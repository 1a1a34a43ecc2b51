package org.concilier.offer.rule;

import java.util.LinkedHashSet;
import java.util.Set;

/** Finds in a condition that is true what made it so. */
final class Reasons {
    private Reasons() {}

    static Set<Attribute> of(Condition condition, Facts facts) {
        var found = new LinkedHashSet<Attribute>();
        collect(condition, facts, found);
        return found;
    }

    private static void collect(Condition condition, Facts facts, Set<Attribute> into) {
        if (condition instanceof Condition.Either either) {
            collectIfTrue(either.left(), facts, into);
            collectIfTrue(either.right(), facts, into);
        } else if (condition instanceof Condition.Both both) {
            collect(both.left(), facts, into);
            collect(both.right(), facts, into);
        } else if (condition instanceof Condition.Choice choice) {
            choice.when().reads(into::add);
            collect(choice.when().test().of(facts) == Truth.TRUE ? choice.then() : choice.otherwise(), facts, into);
        } else {
            condition.reads(into::add);
        }
    }

    private static void collectIfTrue(Condition condition, Facts facts, Set<Attribute> into) {
        if (condition.test().of(facts) == Truth.TRUE) collect(condition, facts, into);
    }
}
