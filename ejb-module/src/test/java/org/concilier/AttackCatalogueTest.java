package org.concilier;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every attack we know has a test that tries it, in whichever module, and {@code docs/attacks.md} tells which. */
class AttackCatalogueTest {
    private static final Pattern MARK =
            Pattern.compile("@Attack\\(id = \"([^\"]*)\", asvs = \"([^\"]*)\"\\)|\\b(?:void|class) (\\w+)");

    private static final Pattern REQUIREMENT = Pattern.compile("([1-9]|1[0-7])\\.\\d{1,2}\\.\\d{1,2}");
    private static final Path PAGE = Path.of("../docs/attacks.md");

    private final TreeMap<String, Set<String>> tests = new TreeMap<>();
    private final TreeMap<String, Set<String>> requirements = new TreeMap<>();

    AttackCatalogueTest() throws IOException {
        for (var module : new String[] {"ejb-module", "web-module", "launcher", "system-tests"}) {
            try (var files = Files.walk(Path.of("..", module, "src/test/java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(this::read);
            }
        }
    }

    @Test
    void everyAttackIsTriedByATest() {
        var all = Stream.of(KnownAttack.values()).map(KnownAttack::id).toList();
        assertThat(tests.keySet())
                .as("marks of attacks that are not in the list")
                .isSubsetOf(all);
        assertThat(all.stream().filter(id -> !tests.containsKey(id)).toList())
                .as("no test carries @Attack with these ids")
                .isEmpty();
    }

    @Test
    void everyMarkNamesARequirement() {
        requirements.forEach((id, named) -> assertThat(named)
                .as(id)
                .allMatch(number -> REQUIREMENT.matcher(number).matches()));
    }

    @Test
    void thePageTellsNothingThatIsNotSo() throws IOException {
        var fresh = Path.of("target/attacks.md");
        Files.createDirectories(fresh.getParent());
        Files.writeString(fresh, Files.readString(PAGE).replaceAll("(?s)\\| id \\|.*", "") + table());
        var rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.matches("\\| [A-Z]-\\d+ .*"))
                .map(line -> line.split(" *\\| *"))
                .toList();

        assertThat(rows)
                .as("a fresh page is in ejb-module/target/attacks.md")
                .extracting(row -> row[1] + row[2] + row[3])
                .containsExactlyElementsOf(Stream.of(KnownAttack.values())
                        .map(attack -> attack.id() + attack.tried + attack.expected)
                        .toList());
        for (var row : rows) {
            assertThat(row[4].split(", ")).as(row[1]).isSubsetOf(requirements.get(row[1]));
            assertThat(row[5].split(", ")).as(row[1]).isSubsetOf(tests.get(row[1]));
        }
    }

    private static String joined(Collection<String> words) {
        return words == null ? "" : words.stream().collect(joining(", "));
    }

    private String table() {
        return Stream.of(KnownAttack.values())
                .map(attack -> Stream.of(
                                attack.id(),
                                attack.tried,
                                attack.expected,
                                joined(requirements.get(attack.id())),
                                joined(tests.get(attack.id())))
                        .collect(joining(" | ", "| ", " |\n")))
                .collect(joining("", "| id | tried | has to happen | ASVS 5.0 | tests |\n|---|---|---|---|---|\n", ""));
    }

    private void read(Path file) {
        var source = source(file);
        var pending = new TreeSet<String>();
        var found = MARK.matcher(source);
        while (found.find()) {
            if (found.group(3) == null) {
                pending.add(found.group(1));
                requirements
                        .computeIfAbsent(found.group(1), id -> new TreeSet<>())
                        .add(found.group(2));
            } else {
                var name = file.getFileName().toString().replace(".java", "");
                for (var id : pending)
                    tests.computeIfAbsent(id, none -> new TreeSet<>())
                            .add("`" + name + (name.equals(found.group(3)) ? "" : "." + found.group(3)) + "`");
                pending.clear();
            }
        }
    }

    private static String source(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
