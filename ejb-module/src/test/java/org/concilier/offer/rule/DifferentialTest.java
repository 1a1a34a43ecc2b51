package org.concilier.offer.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Our closures against CEL's own evaluator, on random rules and random facts. */
class DifferentialTest {
    private static final AttributeRegistry REGISTRY = AttributeRegistry.standard();
    private static final int RULES = 100;
    private static final int CUSTOMERS = 20;

    private final RuleCompiler ours = new RuleCompiler(REGISTRY);
    private final CelCompiler cel = celCompiler();
    private final CelRuntime theirs =
            CelRuntimeFactory.standardCelRuntimeBuilder().build();

    @RepeatedTest(20)
    void everyRuleGivesWhatCelGives(RepetitionInfo repetition) throws Exception {
        var random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < RULES; i++) {
            var source = new RandomRule(random).condition(3);
            var rule = ours.compile(source);
            var program = theirs.createProgram(cel.compile(source).getAst());
            for (int j = 0; j < CUSTOMERS; j++) {
                var facts = RandomRule.facts(random);
                assertThat(rule.evaluate(Facts.of(REGISTRY, facts)))
                        .as("%s with %s", source, facts)
                        .isEqualTo(Truth.of((boolean) program.eval(facts)));
            }
        }
    }

    @RepeatedTest(20)
    void anAnswerGivenWithoutAFactIsTheAnswerWhateverTheFact(RepetitionInfo repetition) throws Exception {
        var random = new Random(1_000 + repetition.getCurrentRepetition());
        for (int i = 0; i < RULES; i++) {
            var source = new RandomRule(random).condition(3);
            var rule = ours.compile(source);
            var program = theirs.createProgram(cel.compile(source).getAst());
            for (int j = 0; j < CUSTOMERS; j++) {
                var all = RandomRule.facts(random);
                var some = new HashMap<String, Object>(all);
                some.keySet().removeIf(name -> random.nextInt(3) == 0);
                var answer = rule.evaluate(Facts.of(REGISTRY, some));
                if (answer == Truth.UNKNOWN) continue;
                assertThat(answer).as("%s with %s of %s", source, some, all).isEqualTo(Truth.of((boolean)
                        program.eval(all)));
            }
        }
    }

    private static CelCompiler celCompiler() {
        var builder = CelCompilerFactory.standardCelCompilerBuilder().setResultType(SimpleType.BOOL);
        for (var attribute : REGISTRY.all()) {
            var type = attribute.kind() == Attribute.Kind.INT ? SimpleType.INT : SimpleType.STRING;
            builder.addVar(attribute.name(), type);
        }
        return builder.build();
    }

    /** Writes rules of the subset, and facts that make both answers likely. */
    private record RandomRule(Random random) {
        private static final List<String> NUMBERS = REGISTRY.all().stream()
                .filter(a -> a.kind() == Attribute.Kind.INT)
                .map(Attribute::name)
                .toList();
        private static final List<String> STAGES = REGISTRY.find("journey.stage").orElseThrow().words().stream()
                .sorted()
                .toList();
        private static final List<String> ORDERS = List.of("<", "<=", ">", ">=", "==", "!=");

        String condition(int depth) {
            if (depth == 0) return atom();
            return switch (random.nextInt(7)) {
                case 0, 1 -> "(" + condition(depth - 1) + " && " + condition(depth - 1) + ")";
                case 2, 3 -> "(" + condition(depth - 1) + " || " + condition(depth - 1) + ")";
                case 4 -> "!(" + condition(depth - 1) + ")";
                case 5 ->
                    "(" + condition(depth - 1) + " ? " + condition(depth - 1) + " : " + condition(depth - 1) + ")";
                default ->
                    "((" + condition(depth - 1) + ")" + pick(List.of("==", "!=")) + "(" + condition(depth - 1) + "))";
            };
        }

        private String atom() {
            return switch (random.nextInt(6)) {
                case 0 -> word() + pick(List.of(" == ", " != ")) + word();
                case 1 -> "journey.stage in ['" + pick(STAGES) + "', '" + pick(STAGES) + "']";
                case 2 -> number(1) + " in [" + small() + ", " + small() + ", -1]";
                case 3 -> random.nextBoolean() ? "true" : "false";
                default -> number(2) + " " + pick(ORDERS) + " " + number(1);
            };
        }

        private String word() {
            return random.nextBoolean() ? "journey.stage" : "'" + pick(STAGES) + "'";
        }

        private String number(int depth) {
            if (depth == 0) return random.nextInt(3) == 0 ? small() : pick(NUMBERS);
            return switch (random.nextInt(6)) {
                case 0 -> "(" + number(depth - 1) + " + " + number(depth - 1) + ")";
                case 1 -> "(" + number(depth - 1) + " - " + number(depth - 1) + ")";
                case 2 -> "(" + small() + " * " + number(depth - 1) + ")";
                case 3 -> "-(" + number(depth - 1) + ")";
                case 4 -> "(" + atom() + " ? " + number(depth - 1) + " : " + number(depth - 1) + ")";
                default -> number(0);
            };
        }

        private String small() {
            return String.valueOf(random.nextInt(8));
        }

        private String pick(List<String> from) {
            return from.get(random.nextInt(from.size()));
        }

        static Map<String, Object> facts(Random random) {
            var facts = new HashMap<String, Object>();
            for (var attribute : REGISTRY.all()) {
                var highest = (int) Math.min(attribute.highest(), 8);
                facts.put(
                        attribute.name(),
                        attribute.kind() == Attribute.Kind.INT
                                ? (Object) (long) random.nextInt((int) Math.max(0, attribute.lowest()), highest + 1)
                                : STAGES.get(random.nextInt(STAGES.size())));
            }
            return facts;
        }
    }
}
