package org.concilier.web.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.Test;

/** The access log is written in English words; the customer reads them in French or English. */
class LookWordsTest {
    private static final Path FEATURES = Path.of("../ejb-module/src/main/java");
    private static final Pattern WHY = Pattern.compile("\"([a-z]+ing [a-z ]+[a-z])\"");
    private static final Pattern CATEGORY = Pattern.compile("Holding\\.in\\(\\s*\"[a-z_]+\",\\s*\"([a-z-]+)\"");
    private static final Pattern PERISHABLE = Pattern.compile(
            "implements Perishable.*?public String what\\(\\) \\{\\s+return \"([^\"]+)\"", Pattern.DOTALL);
    /** Sentences of the server log and a basis, which look alike. */
    private static final Set<String> NO_REASON =
            Set.of("nothing personal", "looking for whom a breach concerns stopped and will go on");

    private final Set<String> keys =
            ResourceBundle.getBundle(Wording.BUNDLE, java.util.Locale.FRENCH).keySet();

    @Test
    void everyReasonForALookIsToldInWords() throws IOException {
        var reasons = found(WHY);
        reasons.removeAll(NO_REASON);

        assertThat(reasons).hasSizeGreaterThan(20);
        assertThat(reasons).allSatisfy(why -> assertThat(keys).contains(LookWords.key("why", why)));
    }

    @Test
    void everyCategoryOfDataIsToldInWords() throws IOException {
        assertThat(found(CATEGORY))
                .hasSizeGreaterThan(8)
                .allSatisfy(category -> assertThat(keys).contains(LookWords.key("what", category)));
    }

    @Test
    void everyKindOfWorkingDataIsToldInWords() throws IOException {
        assertThat(found(PERISHABLE))
                .hasSizeGreaterThan(8)
                .allSatisfy(
                        what -> assertThat(keys).contains("office.perishable." + what.replaceAll("[^a-z0-9]+", "-")));
    }

    @Test
    void everyRoleIsToldInWords() {
        for (var role : Set.of(
                Roles.AGENT, Roles.PRIVACY_OFFICER, Roles.AUDITOR, Roles.MARKETER, Roles.SECURITY_ADMIN, "system")) {
            assertThat(keys).contains(LookWords.key("who", role));
        }
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(FEATURES)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) found.add(matcher.group(1));
            }
        }
        return found;
    }
}
