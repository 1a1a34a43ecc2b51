package org.concilier.offer.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Our closures against CEL's own evaluator, on random rules and random facts. */
class DifferentialTest {
    private static final AttributeRegistry REGISTRY = AttributeRegistry.standard();
    private static final int RULES = 100;
    private static final int CUSTOMERS = 20;

    private final RuleCompiler ours = new RuleCompiler(REGISTRY);
    private final CelCompiler cel = celCompiler();
    private final CelRuntime theirs =
            CelRuntimeFactory.standardCelRuntimeBuilder().build();

    @RepeatedTest(12)
    void everyRuleWeAcceptGivesWhatCelGivesAndNeverFails(RepetitionInfo repetition) throws Exception {
        var random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < RULES; i++) {
            var source = new RandomRule(random).condition(3);
            var rule = ours.tryCompile(source).rule();
            if (rule.isEmpty()) continue;
            var program = program(source);
            for (int j = 0; j < CUSTOMERS; j++) {
                var facts = RandomRule.facts(random);
                var known = Facts.of(REGISTRY, facts);
                var expected = (boolean) program.eval(facts);
                assertThat(rule.get().evaluate(known))
                        .as("%s with %s", source, facts)
                        .isEqualTo(Truth.of(expected));
                assertThat(rule.get().atoms().stream()
                                .allMatch(atom -> atom.condition().holds().of(known)))
                        .as("two-valued: %s with %s", source, facts)
                        .isEqualTo(expected);
            }
        }
    }

    @RepeatedTest(6)
    void anAnswerGivenWithoutAFactIsTheAnswerWhateverTheFact(RepetitionInfo repetition) throws Exception {
        var random = new Random(1_000 + repetition.getCurrentRepetition());
        for (int i = 0; i < RULES; i++) {
            var source = new RandomRule(random).condition(3);
            var rule = ours.tryCompile(source).rule();
            if (rule.isEmpty()) continue;
            var program = program(source);
            for (int j = 0; j < CUSTOMERS; j++) {
                var all = RandomRule.facts(random);
                var some = new HashMap<String, Object>(all);
                some.keySet().removeIf(name -> random.nextInt(3) == 0);
                var answer = rule.get().evaluate(Facts.of(REGISTRY, some));
                if (answer == Truth.UNKNOWN) continue;
                assertThat(answer).as("%s with %s of %s", source, some, all).isEqualTo(Truth.of((boolean)
                        program.eval(all)));
            }
        }
    }

    /** What fails in CEL must be refused here; what is refused here is so for a reason that could make it fail. */
    @Test
    void whatFailsInCelIsRefusedWhenPublished() throws Exception {
        var random = new Random(7);
        var kinds = EnumSet.noneOf(RuleFault.Kind.class);
        int refused = 0;
        int failed = 0;
        for (int i = 0; i < 1_500; i++) {
            var source = new RandomRule(random).condition(2);
            var compiled = ours.tryCompile(source);
            compiled.faults().forEach(fault -> kinds.add(fault.kind()));
            if (compiled.rule().isEmpty()) refused++;
            var program = program(source);
            for (int j = 0; j < 5; j++) {
                if (eval(program, RandomRule.facts(random)).isPresent()) continue;
                failed++;
                assertThat(compiled.rule()).as(source).isEmpty();
            }
        }
        assertThat(failed).isPositive();
        assertThat(refused).isBetween(50, 750);
        assertThat(kinds).containsExactlyInAnyOrder(RuleFault.Kind.OVERFLOW, RuleFault.Kind.UNGUARDED_DIVISION);
    }

    /** CEL's checker refuses the same as ours does, for it is the same: nothing is let through by our own switches. */
    @Test
    void whatCelDoesNotTypeIsRefused() {
        for (var source :
                List.of("1", "journey.stage", "cart.items == 'x'", "cart", "x > 1", "true &&", "cart.items.x")) {
            assertThat(ours.tryCompile(source).rule()).as(source).isEmpty();
        }
    }

    private CelRuntime.Program program(String source) throws Exception {
        return theirs.createProgram(cel.compile(source).getAst());
    }

    private static Optional<Boolean> eval(CelRuntime.Program program, Map<String, ?> facts) {
        try {
            return Optional.of((boolean) program.eval(facts));
        } catch (CelEvaluationException e) {
            return Optional.empty();
        }
    }

    private static CelCompiler celCompiler() {
        var builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setStandardMacros(CelStandardMacro.ALL, CelStandardMacro.EXISTS)
                .setResultType(SimpleType.BOOL);
        for (var attribute : REGISTRY.all()) {
            var type = attribute.kind() == Attribute.Kind.INT ? SimpleType.INT : SimpleType.STRING;
            builder.addVar(attribute.name(), type);
        }
        return builder.build();
    }
}
