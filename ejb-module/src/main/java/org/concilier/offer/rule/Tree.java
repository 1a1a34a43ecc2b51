package org.concilier.offer.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.types.CelKind;
import java.util.Optional;
import java.util.stream.Stream;

/** A checked CEL tree with what is asked of it: types, references and places. */
record Tree(CelAbstractSyntaxTree ast, AttributeRegistry registry) {

    /** @throws Refused when it is one that no rule may read */
    Optional<Attribute> attribute(CelExpr expr) {
        var found = ast.getReference(expr.id()).flatMap(reference -> registry.find(reference.name()));
        found.ifPresent(attribute -> {
            if (attribute.protection() == Attribute.Protection.PROTECTED) {
                throw refuse(expr, RuleFault.Kind.PROTECTED_ATTRIBUTE, attribute.name());
            }
            if (!attribute.isReadable()) throw refuse(expr, RuleFault.Kind.UNREADABLE, attribute.name());
        });
        return found;
    }

    /** Follows a variable of a list macro to the literal that it stands for here. */
    CelExpr resolved(CelExpr expr, Scope scope) {
        return expr.getKind() == Kind.IDENT
                ? scope.variable(expr.ident().name()).orElse(expr)
                : expr;
    }

    CelKind kind(CelExpr expr) {
        return ast.getTypeOrThrow(expr.id()).kind();
    }

    static boolean isCall(CelExpr expr, String function) {
        return expr.getKind() == Kind.CALL && expr.call().function().equals(function);
    }

    CelExpr.CelCall call(CelExpr expr) {
        if (expr.getKind() == Kind.CALL) return expr.call();
        throw refuse(expr, RuleFault.Kind.UNSUPPORTED, expr.getKind().name().toLowerCase(java.util.Locale.ROOT));
    }

    /** CEL places a qualified name at its dot; people look for it where it starts. */
    private int start(int offset) {
        var text = ast.getSource().getContent();
        if (offset >= text.size() || text.get(offset) != '.') return offset;
        var start = offset;
        while (start > 0 && Character.isJavaIdentifierPart(text.get(start - 1))) start--;
        return start;
    }

    Refused refuse(CelExpr expr, RuleFault.Kind kind, String... words) {
        var offset = start(ast.getSource().getPositionsMap().getOrDefault(expr.id(), 0));
        var at = ast.getSource().getOffsetLocation(offset);
        var line = at.map(location -> location.getLine()).orElse(1);
        var column = at.map(location -> location.getColumn() + 1).orElse(1);
        return new Refused(new RuleFault(
                line, column, kind, Stream.of(words).map(Tree::asWritten).toList()));
    }

    /** CEL calls an operator {@code _+_}. */
    private static String asWritten(String word) {
        return word.matches("[^a-zA-Z]*_[^a-zA-Z]*") ? word.replace("_", "") : word.replaceFirst("^@", "");
    }
}
