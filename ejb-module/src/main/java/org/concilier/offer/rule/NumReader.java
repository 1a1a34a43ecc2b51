package org.concilier.offer.rule;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;

/**
 * Reads whole numbers. The bounds of every intermediate result are computed from the bounds of the attributes and from
 * the guards before it, so that arithmetic which could fail is refused when a rule is published.
 */
final class NumReader {
    private final Tree tree;
    private final TreeReader conditions;

    NumReader(Tree tree, TreeReader conditions) {
        this.tree = tree;
        this.conditions = conditions;
    }

    /** A number with all it can come to. */
    record Ranged(Num num, Range range) {}

    Num number(CelExpr expr, Scope scope) {
        return ranged(expr, scope).num();
    }

    private Ranged ranged(CelExpr written, Scope scope) {
        var expr = tree.resolved(written, scope);
        var attribute = tree.attribute(expr);
        if (attribute.isPresent()) return new Ranged(new Num.Of(attribute.get()), scope.bounds(attribute.get()));
        if (expr.getKind() == Kind.CONSTANT) {
            var literal = expr.constant().int64Value();
            return new Ranged(new Num.Literal(literal), Range.of(literal, literal));
        }
        var call = tree.call(expr);
        return switch (call.function()) {
            case "_+_" -> computed(expr, Num.Operator.PLUS, scope);
            case "_-_" -> computed(expr, Num.Operator.MINUS, scope);
            case "_*_" -> computed(expr, Num.Operator.TIMES, scope);
            case "_/_" -> computed(expr, Num.Operator.DIVIDED_BY, scope);
            case "_%_" -> computed(expr, Num.Operator.REMAINDER, scope);
            case "-_" -> negated(expr, ranged(call.args().get(0), scope));
            case "_?_:_" -> choice(call, scope);
            default -> throw tree.refuse(expr, RuleFault.Kind.UNSUPPORTED, call.function());
        };
    }

    private Ranged computed(CelExpr expr, Num.Operator operator, Scope scope) {
        var a = ranged(expr.call().args().get(0), scope);
        var b = ranged(expr.call().args().get(1), scope);
        var divides = operator == Num.Operator.DIVIDED_BY || operator == Num.Operator.REMAINDER;
        if (divides && b.range().canBeZero()) throw tree.refuse(expr, RuleFault.Kind.UNGUARDED_DIVISION);
        return bounded(expr, operator, a, b);
    }

    private Ranged negated(CelExpr expr, Ranged number) {
        return bounded(expr, Num.Operator.MINUS, new Ranged(new Num.Literal(0), Range.of(0, 0)), number);
    }

    private Ranged bounded(CelExpr expr, Num.Operator operator, Ranged a, Ranged b) {
        try {
            return new Ranged(
                    new Num.Computed(operator, a.num(), b.num()), a.range().computed(operator, b.range()));
        } catch (ArithmeticException e) {
            throw tree.refuse(expr, RuleFault.Kind.OVERFLOW);
        }
    }

    private Ranged choice(CelExpr.CelCall call, Scope scope) {
        var when = conditions.condition(call.args().get(0), scope);
        var then = ranged(call.args().get(1), scope.after(when, true));
        var otherwise = ranged(call.args().get(2), scope.after(when, false));
        return new Ranged(
                new Num.Choice(when, then.num(), otherwise.num()), then.range().or(otherwise.range()));
    }
}
