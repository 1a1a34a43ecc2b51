package org.concilier.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.assertj.core.api.AbstractStringAssert;
import org.concilier.launcher.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyEvidenceTest {
    @TempDir
    Path folder;

    private final TestEvidence evidence = new TestEvidence("GIVEN", "WITHDRAWN", "GIVEN");
    private final String honest = evidence.json(false);

    @Test
    void honestEvidenceIsProvenAndOpened() {
        var verdict = EvidenceVerdict.of(evidence.write(folder, honest), Optional.of(Keys.of(evidence.key.jwks())));

        assertThat(verdict.lines()).first().asString().startsWith("Proven: all 3 entries");
        assertThat(verdict.holds()).isTrue();
        assertThat(verdict.json().getInt("opened")).isEqualTo(3);
    }

    @Test
    void afterErasureItIsStillProvenAndSaysThatNobodyCanReadIt() {
        var verdict = verdict(evidence.json(true));

        assertThat(verdict.holds()).isTrue();
        assertThat(verdict.json().getInt("opened")).isZero();
        assertThat(verdict.lines()).anyMatch(line -> line.startsWith("The person was erased"));
    }

    @Test
    void whoeverHasNoKeyCannotAlterAWord() {
        var file = evidence.write(
                folder,
                honest.replace("personalised-offers\"}", "personalised-offers\",\"note\":1}"),
                "<!DOCTYPE html><title>Evidence</title>",
                evidence.key.sign(honest));

        assertThat(EvidenceVerdict.of(file, Optional.empty()).lines())
                .anyMatch(line -> line.contains("not signed by a trusted key"));
    }

    @Test
    void anotherPageIsNoticed() {
        var file = evidence.write(folder, honest, "<p>He agreed to everything", evidence.key.sign(honest));

        assertThat(EvidenceVerdict.of(file, Optional.empty()).lines())
                .anyMatch(line -> line.contains("index.html is not the one"));
    }

    /** Even the company, which can sign the file again, cannot make the ledger say something else. */
    @Test
    void whoeverHasTheKeyCannotChangeWhatTheLedgerHas() {
        fault(honest.replace("\\\"status\\\":\\\"WITHDRAWN\\\"", "\\\"status\\\":\\\"RENEWED\\\"")
                        .replace("\"status\":\"WITHDRAWN\"", "\"status\":\"RENEWED\""))
                .contains("step-1: its leaf does not commit to this event");
        fault(honest.replace("{\"status\":\"WITHDRAWN\"}", "{\"status\":\"RENEWED\"}"))
                .contains("step-1: what is told of it (status) is not what the ledger has");
        fault(honest.replaceFirst("\"leafIndex\":7", "\"leafIndex\":2"))
                .contains("step-1")
                .contains("not in the signed ledger");
        fault(honest.replaceFirst("\"leafIndex\":7", "\"leafIndex\":70"))
                .contains("step-1: its position is not in the tree");
        fault(honest.replaceFirst("\"leafIndex\":7,", "")).contains("step-1: its leaf has no position yet");
        fault(honest.replace("\"person\":\"11111111", "\"person\":\"22222222")).contains("about another person");
        fault(honest.replace("\"code\":\"personalised-offers\"", "\"code\":\"other\""))
                .contains("about another purpose");
        fault(honest.replaceFirst(",\"salt\":[^}]*?\\}\"\\}", "}")).contains("what its leaf commits to was left out");
        fault(honest.replaceFirst("\\\\\"v\\\\\":1", "\\\\\"v\\\\\":2")).contains("its leaf was altered");
    }

    @Test
    void theLedgerOfAnotherKeyIsNotTrusted() {
        var file = evidence.write(folder, honest);

        assertThat(EvidenceVerdict.of(file, Optional.of(Keys.of(TestKey.random().jwks())))
                        .lines())
                .anyMatch(line -> line.contains("The checkpoint of the ledger is not signed by a trusted key"));
    }

    @Test
    void whatIsNoEvidenceCannotBeRead() throws IOException {
        unreadable(Files.writeString(folder.resolve("x.zip"), "PK no zip"));
        unreadable(evidence.write(folder, "{\"format\":\"other\"}"));
        unreadable(evidence.write(folder, "{\"format\":\"concilier-evidence/1\"}"));
        unreadable(evidence.write(folder, honest.replace("\"answers\":[", "\"answer\":[")));
    }

    private static void unreadable(Path file) {
        assertThatThrownBy(() -> EvidenceVerdict.of(file, Optional.empty()))
                .isInstanceOfSatisfying(
                        Refusal.class, e -> assertThat(e.status()).isEqualTo(2));
    }

    private AbstractStringAssert<?> fault(String tampered) {
        assertThat(tampered).isNotEqualTo(honest);
        var verdict = verdict(tampered);
        assertThat(verdict.holds()).isFalse();
        return assertThat(String.join("\n", verdict.lines()));
    }

    /** Of what was signed again after it was tampered with. */
    private EvidenceVerdict verdict(String json) {
        return EvidenceVerdict.of(evidence.write(folder, json), Optional.empty());
    }
}
