package org.concilier.consent.policy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.concilier.consent.wording.Readability;
import org.concilier.shared.Fields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The starter policy: valid, and in words that anyone can read. */
class StarterPolicyTest {
    private final PolicyDraft policy;

    StarterPolicyTest() throws IOException {
        try (var reader = Json.createReader(Files.newBufferedReader(Path.of("../config/catalogue/policy.json")))) {
            policy = PolicyDraft.from(new Fields(reader.readObject()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void anyoneCanReadIt(String language) {
        var read = Readability.of(policy.text().in(language), language);

        assertThat(read.score()).isGreaterThan(80);
        assertThat(read.meanSentence()).isLessThan(12);
        assertThat(read.sentences()).allSatisfy(s -> assertThat(s.split("\\s+")).hasSizeLessThan(25));
    }

    @Test
    void frenchIsSetAsFrenchIs() {
        assertThat(policy.text().fr())
                .doesNotContainPattern("[^\u202f][:;?!»]|'")
                .doesNotContain("« ");
        assertThat(policy.text().en()).doesNotContain("'");
    }

    @Test
    void itKeepsDataForThreeYearsOfInactivity() {
        assertThat(policy.dataRetentionPeriodDays()).isEqualTo(3 * 365);
    }
}
