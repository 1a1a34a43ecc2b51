package org.concilier.offer.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelUnparserFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.concilier.shared.InvalidInput;

/**
 * Turns CEL into {@link Rule}s. Each attribute is one declared variable with a qualified name and there is no map, no
 * message and no dynamic type, so the references of the checked tree prove what a rule can read.
 */
public final class RuleCompiler {
    private static final int LONGEST = 2_000;

    private final AttributeRegistry registry;
    private final CelCompiler cel;

    public RuleCompiler(AttributeRegistry registry) {
        this.registry = registry;
        var builder = CelCompilerFactory.standardCelCompilerBuilder().setResultType(SimpleType.BOOL);
        registry.all().forEach(attribute -> builder.addVar(attribute.name(), type(attribute)));
        this.cel = builder.build();
    }

    /** @throws InvalidInput with the pointer {@code /rule}, the position, and what to write instead */
    public Rule compile(String source) {
        if (source.length() > LONGEST) throw rejected("must have at most " + LONGEST + " characters");
        var ast = check(source);
        var closures = new Closures(ast, registry);
        var atoms = new ArrayList<Rule.Atom>();
        conjunction(ast.getExpr()).forEach(part -> atoms.add(atom(ast, part, closures)));
        return new Rule(source, closures.reads(ast.getExpr()), atoms, closures.condition(ast.getExpr()));
    }

    static InvalidInput rejected(String detail) {
        return new InvalidInput("/rule", detail);
    }

    private CelAbstractSyntaxTree check(String source) {
        try {
            return cel.compile(source).getAst();
        } catch (CelValidationException e) {
            throw rejected(e.getErrors().stream().map(RuleCompiler::sentence).collect(Collectors.joining("; ")));
        }
    }

    private static String sentence(CelIssue issue) {
        var at = issue.getSourceLocation();
        return "line " + at.getLine() + ", column " + (at.getColumn() + 1) + ": " + issue.getMessage();
    }

    private static Rule.Atom atom(CelAbstractSyntaxTree ast, CelExpr part, Closures closures) {
        var alone = CelAbstractSyntaxTree.newParsedAst(part, ast.getSource());
        var text = CelUnparserFactory.newUnparser().unparse(alone);
        return new Rule.Atom(text, closures.reads(part), closures.condition(part));
    }

    private static List<CelExpr> conjunction(CelExpr expr) {
        if (expr.getKind() != CelExpr.ExprKind.Kind.CALL
                || !expr.call().function().equals("_&&_")) return List.of(expr);
        var parts = new ArrayList<CelExpr>();
        expr.call().args().forEach(arg -> parts.addAll(conjunction(arg)));
        return parts;
    }

    private static CelType type(Attribute attribute) {
        return attribute.kind() == Attribute.Kind.INT ? SimpleType.INT : SimpleType.STRING;
    }
}
