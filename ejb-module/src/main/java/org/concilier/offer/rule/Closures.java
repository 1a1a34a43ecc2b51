package org.concilier.offer.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.concilier.shared.InvalidInput;

/** Compiles conditions of one checked tree into closures; numbers and words are left to their own classes. */
final class Closures {
    private static final Set<String> ORDER = Set.of("_<_", "_<=_", "_>_", "_>=_");

    private final CelAbstractSyntaxTree ast;
    private final AttributeRegistry registry;
    private final Numbers numbers = new Numbers(this);
    private final Words words = new Words(this);

    Closures(CelAbstractSyntaxTree ast, AttributeRegistry registry) {
        this.ast = ast;
        this.registry = registry;
    }

    Rule.Test condition(CelExpr expr) {
        if (expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT) {
            var fixed = Truth.of(expr.constant().booleanValue());
            return facts -> fixed;
        }
        var call = call(expr);
        var args = call.args();
        return switch (call.function()) {
            case "_&&_" -> and(condition(args.get(0)), condition(args.get(1)));
            case "_||_" -> or(condition(args.get(0)), condition(args.get(1)));
            case "!_" -> not(condition(args.get(0)));
            case "_?_:_" -> choice(condition(args.get(0)), condition(args.get(1)), condition(args.get(2)));
            case "_==_" -> equality(expr, args.get(0), args.get(1));
            case "_!=_" -> not(equality(expr, args.get(0), args.get(1)));
            case "@in" -> membership(expr, args.get(0), args.get(1));
            default -> order(expr, call);
        };
    }

    List<Attribute> reads(CelExpr expr) {
        var reads = new ArrayList<Attribute>();
        collect(expr, reads);
        return reads.stream().distinct().toList();
    }

    Optional<Attribute> attribute(CelExpr expr) {
        return ast.getReference(expr.id()).flatMap(reference -> registry.find(reference.name()));
    }

    CelKind kind(CelExpr expr) {
        return ast.getTypeOrThrow(expr.id()).kind();
    }

    InvalidInput refuse(CelExpr expr, String why) {
        var offset = ast.getSource().getPositionsMap().getOrDefault(expr.id(), 0);
        var at = ast.getSource().getOffsetLocation(offset);
        var position = at.map(l -> "line " + l.getLine() + ", column " + (l.getColumn() + 1) + ": ")
                .orElse("");
        return RuleCompiler.rejected(position + why);
    }

    CelExpr.CelCall call(CelExpr expr) {
        if (expr.getKind() == CelExpr.ExprKind.Kind.CALL && expr.call().target().isEmpty()) return expr.call();
        throw refuse(
                expr,
                "only attributes, literals, && || ! ?: == != < <= > >= + - * and 'in' with a list of literals can be"
                        + " used");
    }

    private void collect(CelExpr expr, List<Attribute> into) {
        attribute(expr).ifPresent(into::add);
        switch (expr.getKind()) {
            case CALL -> expr.call().args().forEach(arg -> collect(arg, into));
            case LIST -> expr.list().elements().forEach(element -> collect(element, into));
            default -> {}
        }
    }

    private static Rule.Test and(Rule.Test left, Rule.Test right) {
        return facts -> {
            var first = left.of(facts);
            if (first == Truth.FALSE) return Truth.FALSE;
            var second = right.of(facts);
            return second == Truth.FALSE || first == Truth.TRUE ? second : Truth.UNKNOWN;
        };
    }

    private static Rule.Test or(Rule.Test left, Rule.Test right) {
        return facts -> {
            var first = left.of(facts);
            if (first == Truth.TRUE) return Truth.TRUE;
            var second = right.of(facts);
            return second == Truth.TRUE || first == Truth.FALSE ? second : Truth.UNKNOWN;
        };
    }

    private static Rule.Test not(Rule.Test test) {
        return facts -> test.of(facts).not();
    }

    private static Rule.Test choice(Rule.Test when, Rule.Test then, Rule.Test otherwise) {
        return facts -> switch (when.of(facts)) {
            case TRUE -> then.of(facts);
            case FALSE -> otherwise.of(facts);
            case UNKNOWN -> Truth.UNKNOWN;
        };
    }

    private Rule.Test equality(CelExpr expr, CelExpr left, CelExpr right) {
        return switch (kind(left)) {
            case INT -> numbers.compare(left, right, (a, b) -> a == b);
            case STRING -> words.equality(left, right);
            case BOOL -> sameTruth(condition(left), condition(right));
            default -> throw refuse(expr, "only whole numbers, words and conditions can be compared");
        };
    }

    private static Rule.Test sameTruth(Rule.Test left, Rule.Test right) {
        return facts -> {
            var first = left.of(facts);
            var second = right.of(facts);
            if (first == Truth.UNKNOWN || second == Truth.UNKNOWN) return Truth.UNKNOWN;
            return Truth.of(first == second);
        };
    }

    private Rule.Test order(CelExpr expr, CelExpr.CelCall call) {
        if (!ORDER.contains(call.function())) {
            throw refuse(expr, "the function or operator '" + call.function() + "' cannot be used in a rule");
        }
        var left = call.args().get(0);
        var right = call.args().get(1);
        if (kind(left) != CelKind.INT || kind(right) != CelKind.INT) {
            throw refuse(expr, "only whole numbers have an order here");
        }
        return switch (call.function()) {
            case "_<_" -> numbers.compare(left, right, (a, b) -> a < b);
            case "_<=_" -> numbers.compare(left, right, (a, b) -> a <= b);
            case "_>_" -> numbers.compare(left, right, (a, b) -> a > b);
            default -> numbers.compare(left, right, (a, b) -> a >= b);
        };
    }

    private Rule.Test membership(CelExpr expr, CelExpr item, CelExpr list) {
        if (list.getKind() != CelExpr.ExprKind.Kind.LIST) throw refuse(expr, "'in' needs a list of literals");
        var literals = new ArrayList<CelConstant>();
        for (var element : list.list().elements()) {
            if (element.getKind() != CelExpr.ExprKind.Kind.CONSTANT || kind(element) != kind(item)) {
                throw refuse(element, "'in' needs a list of literals of the same type as what is looked for");
            }
            literals.add(element.constant());
        }
        return switch (kind(item)) {
            case INT ->
                numbers.within(
                        item, literals.stream().map(CelConstant::int64Value).toList());
            case STRING -> words.within(item, strings(literals));
            default -> throw refuse(expr, "'in' looks for a whole number or a word");
        };
    }

    private static Set<String> strings(List<CelConstant> literals) {
        var all = new HashSet<String>();
        literals.forEach(literal -> all.add(literal.stringValue()));
        return all;
    }

    /** Refuses a comparison with a word that the attribute can never be: a spelling mistake. */
    void requirePossible(CelExpr expr, Set<String> possible, Set<String> asked) {
        if (possible.isEmpty() || possible.containsAll(asked)) return;
        var wrong = new TreeSet<>(asked);
        wrong.removeAll(possible);
        throw refuse(expr, wrong + " can never be; possible are " + new TreeSet<>(possible));
    }
}
