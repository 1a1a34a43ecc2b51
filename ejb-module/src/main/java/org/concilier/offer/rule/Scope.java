package org.concilier.offer.rule;

import dev.cel.common.ast.CelExpr;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.concilier.offer.rule.Comparison.Order;

/**
 * What is known at one place of a rule: the literals that variables of {@code all} and {@code exists} stand for, and the
 * bounds that guards before it leave to attributes.
 */
record Scope(Map<String, CelExpr> variables, Map<Attribute, Range> bounds) {
    static final Scope EMPTY = new Scope(Map.of(), Map.of());

    Scope with(String variable, CelExpr literal) {
        var all = new HashMap<>(variables);
        all.put(variable, literal);
        return new Scope(all, bounds);
    }

    Optional<CelExpr> variable(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    Range bounds(Attribute attribute) {
        return bounds.getOrDefault(attribute, Range.of(attribute.lowest(), attribute.highest()));
    }

    /**
     * Where the condition is known to hold, or not to. Only a direct comparison with a literal is taken for a guard: it is
     * unknown only when its attribute is, and then what it guards is not computed either.
     */
    Scope after(Condition guard, boolean holding) {
        if (guard instanceof Condition.Not not) return after(not.condition(), !holding);
        if (guard instanceof Condition.Both both && holding) {
            return after(both.left(), true).after(both.right(), true);
        }
        if (guard instanceof Condition.Either either && !holding) {
            return after(either.left(), false).after(either.right(), false);
        }
        if (guard instanceof Comparison.Numbers numbers
                && numbers.left() instanceof Num.Of of
                && numbers.right() instanceof Num.Literal literal) {
            return narrowed(
                    of.attribute(), holding ? numbers.order() : numbers.order().opposite(), literal.value());
        }
        return this;
    }

    private Scope narrowed(Attribute attribute, Order order, long literal) {
        var narrower = bounds(attribute).narrowed(order, literal);
        // Nothing is left where no fact leads: what stands there is never computed, and no reason to refuse it.
        if (narrower.lowest() > narrower.highest()) return this;
        var all = new HashMap<>(bounds);
        all.put(attribute, narrower);
        return new Scope(variables, all);
    }
}
