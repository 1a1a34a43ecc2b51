package org.concilier.offer.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.parser.CelUnparserFactory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.concilier.shared.InvalidInput;

/**
 * Turns CEL into {@link Rule}s. Each attribute is one declared variable with a qualified name and there is no map, no
 * message and no dynamic type, so the references of the checked tree prove what a rule can read.
 */
public final class RuleCompiler {
    private static final int LONGEST = 2_000;
    private static final Pattern NAMED = Pattern.compile("^undeclared reference to '([^']*)'");
    private static final Pattern WORD = Pattern.compile("[\\w.]+|\\S");

    private final AttributeRegistry registry;
    private final CelCompiler cel;

    /** @param rule empty when there is a fault */
    record Compiled(Optional<Rule> rule, List<RuleFault> faults, Tree tree) {}

    public RuleCompiler(AttributeRegistry registry) {
        this.registry = registry;
        var builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(CelOptions.current().populateMacroCalls(true).build())
                .setStandardMacros(CelStandardMacro.ALL, CelStandardMacro.EXISTS)
                .setResultType(SimpleType.BOOL);
        registry.names().forEach(attribute -> builder.addVar(attribute.name(), type(attribute)));
        this.cel = builder.build();
    }

    /** @throws InvalidInput with the pointer {@code /rule} and every fault: its position, and what to write instead */
    public Rule compile(String source) {
        var compiled = tryCompile(source);
        return compiled.rule().orElseThrow(() -> rejected(compiled.faults()));
    }

    static InvalidInput rejected(List<RuleFault> faults) {
        return new InvalidInput(faults.stream().map(fault -> fault.at("/rule")).toList());
    }

    Compiled tryCompile(String source) {
        if (source.length() > LONGEST) {
            return failed(List.of(new RuleFault(1, LONGEST + 1, RuleFault.Kind.TOO_LONG, List.of("" + LONGEST))));
        }
        try {
            return read(source, cel.compile(source).getAst());
        } catch (CelValidationException e) {
            return failed(
                    e.getErrors().stream().map(issue -> fault(source, issue)).toList());
        }
    }

    private Compiled read(String source, CelAbstractSyntaxTree ast) {
        var tree = new Tree(ast, registry);
        var faults = new ArrayList<RuleFault>();
        var reader = new TreeReader(tree, faults);
        var atoms = new ArrayList<Rule.Atom>();
        var scope = Scope.EMPTY;
        var reads = new LinkedHashSet<Attribute>();
        Condition whole = new Condition.Fixed(true);
        for (var part : conjunction(ast.getExpr())) {
            var condition = reader.condition(part, scope);
            scope = scope.after(condition, true);
            condition.reads(reads::add);
            atoms.add(Rule.Atom.of(text(ast, part), condition));
            whole = atoms.size() == 1 ? condition : new Condition.Both(whole, condition);
        }
        if (!faults.isEmpty()) return new Compiled(Optional.empty(), faults, tree);
        return new Compiled(Optional.of(new Rule(source, List.copyOf(reads), atoms, whole.test())), List.of(), tree);
    }

    private static Compiled failed(List<RuleFault> faults) {
        return new Compiled(Optional.empty(), faults, null);
    }

    /** What CEL's own checker says, in words for whoever writes rules. */
    private static RuleFault fault(String source, CelIssue issue) {
        var line = Math.max(1, issue.getSourceLocation().getLine());
        var column = issue.getSourceLocation().getColumn() + 1;
        var message = issue.getMessage();
        var word = wordAt(source, line, column);
        var named = NAMED.matcher(message);
        if (named.find()) {
            // CEL names the first part alone.
            var whole = word.filter(w -> w.startsWith(named.group(1))).orElse(named.group(1));
            return new RuleFault(line, column, RuleFault.Kind.UNKNOWN_NAME, List.of(whole));
        }
        if (message.startsWith("expected type 'bool'")) {
            return new RuleFault(line, column, RuleFault.Kind.NOT_A_CONDITION, List.of());
        }
        if (message.startsWith("found no matching overload") || message.startsWith("expected type")) {
            return new RuleFault(line, column, RuleFault.Kind.TYPE, List.of());
        }
        var kind = word.isEmpty() ? RuleFault.Kind.UNFINISHED : RuleFault.Kind.SYNTAX;
        return new RuleFault(line, column, kind, word.stream().toList());
    }

    /** What stands there; empty at the end. What the parser would have taken instead is for whoever wrote it. */
    private static Optional<String> wordAt(String source, int line, int column) {
        return source.lines()
                .skip(line - 1)
                .findFirst()
                .filter(text -> column <= text.length())
                .map(text -> WORD.matcher(text.substring(column - 1)))
                .filter(Matcher::find)
                .map(Matcher::group);
    }

    private static String text(CelAbstractSyntaxTree ast, CelExpr part) {
        return CelUnparserFactory.newUnparser().unparse(CelAbstractSyntaxTree.newParsedAst(part, ast.getSource()));
    }

    private static List<CelExpr> conjunction(CelExpr expr) {
        if (!Tree.isCall(expr, "_&&_")) return List.of(expr);
        return expr.call().args().stream()
                .flatMap(arg -> conjunction(arg).stream())
                .collect(Collectors.toList());
    }

    private static CelType type(Attribute attribute) {
        return attribute.kind() == Attribute.Kind.INT ? SimpleType.INT : SimpleType.STRING;
    }
}
