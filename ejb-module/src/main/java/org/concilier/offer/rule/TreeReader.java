package org.concilier.offer.rule;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.types.CelKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.concilier.offer.rule.Comparison.Order;
import org.concilier.offer.rule.Comparison.Search;

/**
 * Reads a checked CEL tree into a condition of our own. What cannot be proved harmless is a fault at its place, and the
 * rest is read on, so that all faults are told at once.
 */
final class TreeReader {
    private static final int MOST_PARTS = 1_000;
    private static final Condition NOTHING = new Condition.Fixed(false);

    private final Tree tree;
    private final List<RuleFault> faults;
    private final NumReader numbers;
    private final WordReader words;
    private int parts;

    TreeReader(Tree tree, List<RuleFault> faults) {
        this.tree = tree;
        this.faults = faults;
        this.numbers = new NumReader(tree, this);
        this.words = new WordReader(tree, this);
    }

    Condition condition(CelExpr expr, Scope scope) {
        try {
            if (++parts > MOST_PARTS) throw tree.refuse(expr, RuleFault.Kind.TOO_COSTLY, "" + MOST_PARTS);
            return read(expr, scope);
        } catch (Refused refused) {
            // Unrolled lists meet one fault many times.
            if (!faults.contains(refused.fault())) faults.add(refused.fault());
            return NOTHING;
        }
    }

    private Condition read(CelExpr expr, Scope scope) {
        if (expr.getKind() == Kind.CONSTANT) {
            return new Condition.Fixed(expr.constant().booleanValue());
        }
        if (expr.getKind() == Kind.COMPREHENSION) return unrolled(expr, scope);
        var call = tree.call(expr);
        if (call.target().isPresent()) return part(expr, call, scope);
        var args = call.args();
        return switch (call.function()) {
            case "_&&_" -> {
                var left = condition(args.get(0), scope);
                yield new Condition.Both(left, condition(args.get(1), scope.after(left, true)));
            }
            case "_||_" -> {
                var left = condition(args.get(0), scope);
                yield new Condition.Either(left, condition(args.get(1), scope.after(left, false)));
            }
            case "!_" -> new Condition.Not(condition(args.get(0), scope));
            case "_?_:_" -> {
                var when = condition(args.get(0), scope);
                yield new Condition.Choice(
                        when,
                        condition(args.get(1), scope.after(when, true)),
                        condition(args.get(2), scope.after(when, false)));
            }
            case "_==_" -> equality(expr, args.get(0), args.get(1), scope);
            case "_!=_" -> inequality(expr, args.get(0), args.get(1), scope);
            case "_<_" -> order(expr, Order.LESS, scope);
            case "_<=_" -> order(expr, Order.AT_MOST, scope);
            case "_>_" -> order(expr, Order.GREATER, scope);
            case "_>=_" -> order(expr, Order.AT_LEAST, scope);
            case "@in" -> membership(args.get(0), args.get(1), scope);
            default -> throw tree.refuse(expr, RuleFault.Kind.UNSUPPORTED, call.function());
        };
    }

    private Condition equality(CelExpr expr, CelExpr left, CelExpr right, Scope scope) {
        return switch (tree.kind(left)) {
            case INT -> numbers(Order.EQUAL, left, right, scope);
            case STRING -> words.same(left, right, scope);
            case BOOL -> new Condition.Same(condition(left, scope), condition(right, scope));
            default -> throw tree.refuse(expr, RuleFault.Kind.UNSUPPORTED, "==");
        };
    }

    private Condition inequality(CelExpr expr, CelExpr left, CelExpr right, Scope scope) {
        if (tree.kind(left) == CelKind.INT) return numbers(Order.UNEQUAL, left, right, scope);
        return new Condition.Not(equality(expr, left, right, scope));
    }

    private Condition order(CelExpr expr, Order order, Scope scope) {
        var left = expr.call().args().get(0);
        var right = expr.call().args().get(1);
        if (tree.kind(left) != CelKind.INT || tree.kind(right) != CelKind.INT) {
            throw tree.refuse(expr, RuleFault.Kind.UNSUPPORTED, expr.call().function());
        }
        return numbers(order, left, right, scope);
    }

    private Condition numbers(Order order, CelExpr left, CelExpr right, Scope scope) {
        return Comparison.Numbers.of(order, numbers.number(left, scope), numbers.number(right, scope));
    }

    private Condition membership(CelExpr item, CelExpr list, Scope scope) {
        var literals = literals(list, tree.kind(item));
        if (tree.kind(item) == CelKind.INT) {
            var among = literals.stream().map(CelConstant::int64Value).collect(Collectors.toSet());
            return new Comparison.NumberIn(numbers.number(item, scope), among);
        }
        if (tree.kind(item) != CelKind.STRING) throw tree.refuse(item, RuleFault.Kind.UNSUPPORTED, "in");
        Set<String> among = literals.stream().map(CelConstant::stringValue).collect(Collectors.toSet());
        return words.within(item, among, scope);
    }

    private List<CelConstant> literals(CelExpr list, CelKind kind) {
        if (list.getKind() != Kind.LIST) throw tree.refuse(list, RuleFault.Kind.NOT_A_LIST_OF_LITERALS);
        var literals = new ArrayList<CelConstant>();
        for (var element : list.list().elements()) {
            if (element.getKind() != Kind.CONSTANT || tree.kind(element) != kind) {
                throw tree.refuse(element, RuleFault.Kind.NOT_A_LIST_OF_LITERALS);
            }
            literals.add(element.constant());
        }
        return literals;
    }

    private Condition part(CelExpr expr, CelExpr.CelCall call, Scope scope) {
        var search = switch (call.function()) {
            case "startsWith" -> Search.STARTS;
            case "endsWith" -> Search.ENDS;
            case "contains" -> Search.CONTAINS;
            default -> throw tree.refuse(expr, RuleFault.Kind.UNSUPPORTED, call.function());
        };
        var word = words.word(call.target().orElseThrow(), scope);
        return new Comparison.Part(search, word, words.word(call.args().get(0), scope));
    }

    /** {@code all} and {@code exists} over a list of literals, element by element. */
    private Condition unrolled(CelExpr expr, Scope scope) {
        var loop = expr.comprehension();
        var prefix = loop.iterVar() + ".";
        if (tree.registry().names().stream().anyMatch(known -> known.name().startsWith(prefix))) {
            throw tree.refuse(expr, RuleFault.Kind.SHADOWED_PREFIX, loop.iterVar());
        }
        var isAll = Tree.isCall(loop.loopStep(), "_&&_");
        if (loop.iterRange().getKind() != Kind.LIST) {
            throw tree.refuse(loop.iterRange(), RuleFault.Kind.NOT_A_LIST_OF_LITERALS);
        }
        Condition whole = new Condition.Fixed(isAll);
        for (var element : loop.iterRange().list().elements()) {
            if (element.getKind() != Kind.CONSTANT) {
                throw tree.refuse(element, RuleFault.Kind.NOT_A_LIST_OF_LITERALS);
            }
            var one = condition(loop.loopStep().call().args().get(1), scope.with(loop.iterVar(), element));
            whole = isAll ? new Condition.Both(whole, one) : new Condition.Either(whole, one);
        }
        return whole;
    }
}
