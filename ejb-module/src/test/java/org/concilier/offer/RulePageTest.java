package org.concilier.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.concilier.offer.rule.Attribute;
import org.concilier.offer.rule.AttributeRegistry;
import org.concilier.offer.rule.Facts;
import org.concilier.offer.rule.RuleCheck;
import org.concilier.offer.rule.RuleCompiler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages about rules say what is true: each example gives its answer, and each attribute is there as it is. */
class RulePageTest {
    private static final AttributeRegistry REGISTRY = AttributeRegistry.standard();
    private static final RuleCompiler COMPILER = new RuleCompiler(REGISTRY);
    private static final Map<String, String> ANSWERS = Map.of(
            "true", "TRUE", "vrai", "TRUE", "false", "FALSE", "faux", "FALSE", "unknown", "UNKNOWN", "inconnu",
            "UNKNOWN");
    private static final Set<String> REFUSED = Set.of("refused", "refusé");
    private static final Set<String> NOTHING = Set.of("nothing", "rien");

    @ParameterizedTest
    @CsvSource({"rules.md, en", "rules_fr.md, fr"})
    void everyExampleGivesTheAnswerThatStandsThere(String page, String language) throws IOException {
        int examples = 0;
        var isExample = false;
        String rule = null;
        for (var line : Files.readAllLines(docs().resolve(page))) {
            if (line.startsWith("```")) isExample = !isExample;
            else if (isExample && !line.startsWith("  ")) rule = line;
            else if (isExample) {
                judge(rule, line.strip(), language);
                examples++;
            }
        }
        assertThat(examples).isGreaterThan(35);
    }

    @ParameterizedTest
    @CsvSource({"rules.md, en", "rules_fr.md, fr"})
    void everyAttributeIsThereAsItIsAndNoOther(String page, String language) throws IOException {
        var texts = new Explanations(language, Currency.getInstance("EUR"));
        var expected =
                REGISTRY.all().stream().map(attribute -> row(attribute, texts)).toList();
        var rows = Files.readAllLines(docs().resolve(page)).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
        assertThat(String.join("\n", rows)).isEqualTo(String.join("\n", expected));
    }

    private static void judge(String rule, String example, String language) {
        var parts = example.split(" : ", 2);
        if (REFUSED.contains(parts[0])) {
            var all = REGISTRY.personal().stream()
                    .flatMap(attribute -> attribute.purposes().stream())
                    .collect(Collectors.toSet());
            var faults = new RuleCheck(COMPILER)
                    .check(rule, new RuleCheck.Allowed(all, all))
                    .faults();
            assertThat(faults)
                    .as(rule)
                    .anyMatch(fault -> fault.sentence(language).startsWith(parts[1]));
            return;
        }
        var answer = COMPILER.compile(rule).evaluate(Facts.of(REGISTRY, facts(parts[0])));
        assertThat(answer.name()).as("%s with %s", rule, example).isEqualTo(ANSWERS.get(parts[1]));
    }

    private static Map<String, Object> facts(String text) {
        var facts = new HashMap<String, Object>();
        if (NOTHING.contains(text)) return facts;
        for (var fact : text.split(", ")) {
            var pair = fact.split(" = ");
            var isNumber = REGISTRY.find(pair[0]).orElseThrow().kind() == Attribute.Kind.INT;
            facts.put(pair[0], isNumber ? (Object) Long.valueOf(pair[1]) : pair[1]);
        }
        return facts;
    }

    private static String row(Attribute attribute, Explanations texts) {
        var cells = new ArrayList<String>();
        cells.add("`" + attribute.name() + "`");
        cells.add(texts.meaning(attribute));
        cells.add(
                attribute.words().isEmpty()
                        ? attribute.unit().name()
                        : attribute.words().stream().sorted().collect(Collectors.joining(", ")));
        cells.add(attribute.category());
        cells.add(joined(attribute.purposes().stream().sorted().toList()));
        cells.add(joined(attribute.derivedFrom()));
        cells.add("`" + attribute.example() + "`");
        cells.add(texts.fact(attribute, attribute.example()));
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String joined(List<String> names) {
        return names.isEmpty() ? "–" : String.join(", ", names);
    }

    private static Path docs() {
        return Path.of(System.getProperty("concilier.root", ".."), "docs");
    }
}
