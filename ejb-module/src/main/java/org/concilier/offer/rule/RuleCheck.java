package org.concilier.offer.rule;

import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Checks what a rule may not do before it is published. Pure: the same rule and purposes give the same faults. */
public final class RuleCheck {
    private final RuleCompiler compiler;

    /**
     * What a campaign may use.
     *
     * @param purposes codes that it declares
     * @param explicit those of them whose consent is explicit (GDPR article 9(2)(a))
     * @param retired purposes that nobody is asked for any more, whoever declares them
     */
    public record Allowed(Set<String> purposes, Set<String> explicit, Set<String> retired) {
        /** When none is retired. */
        public Allowed(Set<String> purposes, Set<String> explicit) {
            this(purposes, explicit, Set.of());
        }
    }

    /**
     * What came of a check.
     *
     * @param rule empty when there is any fault
     * @param faults in the order of the rule's text
     */
    public record Result(Optional<Rule> rule, List<RuleFault> faults) {}

    public RuleCheck(RuleCompiler compiler) {
        this.compiler = compiler;
    }

    /** @param source CEL as written */
    public Result check(String source, Allowed allowed) {
        var compiled = compiler.tryCompile(source);
        var faults = new ArrayList<>(compiled.faults());
        if (compiled.tree() != null) {
            visit(compiled.tree().ast().getExpr(), compiled.tree(), allowed, faults);
        }
        faults.sort((a, b) -> a.line() == b.line() ? a.column() - b.column() : a.line() - b.line());
        return new Result(faults.isEmpty() ? compiled.rule() : Optional.empty(), List.copyOf(faults));
    }

    private static void visit(CelExpr expr, Tree tree, Allowed allowed, List<RuleFault> faults) {
        var attribute =
                tree.ast().getReference(expr.id()).flatMap(r -> tree.registry().find(r.name()));
        attribute.filter(Attribute::isReadable).ifPresent(a -> judge(expr, a, tree, allowed, faults));
        switch (expr.getKind()) {
            case CALL -> {
                expr.call().target().ifPresent(target -> visit(target, tree, allowed, faults));
                expr.call().args().forEach(arg -> visit(arg, tree, allowed, faults));
            }
            case LIST -> expr.list().elements().forEach(e -> visit(e, tree, allowed, faults));
            case COMPREHENSION -> visit(expr.comprehension().loopStep(), tree, allowed, faults);
            default -> {}
        }
    }

    private static void judge(CelExpr expr, Attribute attribute, Tree tree, Allowed allowed, List<RuleFault> faults) {
        var missing = new TreeSet<>(attribute.purposes());
        missing.removeAll(allowed.purposes());
        if (!missing.isEmpty()) {
            var retired = missing.stream().anyMatch(allowed.retired()::contains);
            var kind = retired ? RuleFault.Kind.PURPOSE_RETIRED : RuleFault.Kind.PURPOSE_NOT_COVERED;
            if (retired) missing.retainAll(allowed.retired());
            faults.add(tree.refuse(expr, kind, attribute.name(), String.join(", ", missing))
                    .fault());
        }
        var isExplicit = attribute.purposes().stream().anyMatch(allowed.explicit()::contains);
        if (attribute.protection() == Attribute.Protection.SENSITIVE && !isExplicit) {
            faults.add(tree.refuse(expr, RuleFault.Kind.NEEDS_EXPLICIT_CONSENT, attribute.name())
                    .fault());
        }
    }
}
