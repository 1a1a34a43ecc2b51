package org.concilier.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.concilier.launcher.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyLedgerTest {
    private static final int LEAVES = 11;

    @TempDir
    Path folder;

    private final TestLedger ledger = TestLedger.of(LEAVES);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 7, 8, 9, 64, 65})
    void anHonestExportHoldsOnBothCounts(int size) {
        var honest = TestLedger.of(size);

        var verdict = auditor().verdict(honest.export(), honest.key().jwks(), honest.checkpoint(size / 2));

        assertThat(verdict.lines()).allMatch(line -> !line.contains(": NO."));
        assertThat(verdict.holds()).isTrue();
        assertThat(verdict.integrity().leaves()).isEqualTo(size);
    }

    @Test
    void aLeafOfWhichOneByteWasChangedIsNamedByItsPosition() {
        var lines = ledger.export();
        edit(lines, "\"i\":4", line -> line.replace("\\\"v\\\":1", "\\\"v\\\":2"));

        var verdict = auditor().verdict(lines);

        assertThat(faults(verdict)).anyMatch(f -> f.startsWith("Position 4: the leaf was altered"));
        assertThat(faults(verdict)).anyMatch(f -> f.contains("from position 3 to 5"));
    }

    @Test
    void aLeafThatWasAlteredTogetherWithItsHashIsFoundBetweenTwoCheckpoints() {
        var lines = ledger.export();
        edit(lines, "\"i\":4", line -> TestLedger.line(4, TestLedger.leaf("CONSENT")));

        assertThat(faults(auditor().verdict(lines)))
                .anyMatch(f -> f.contains("what was altered lies from position 3 to 5"))
                .anyMatch(f -> f.startsWith("2 later checkpoints"));
    }

    @Test
    void twoLeavesThatChangedPlacesAreNoticedAlsoWhenTheirNumbersWereMended() {
        var lines = ledger.export();
        edit(lines, "\"i\":7", line -> TestLedger.line(7, ledger.leaves().get(8)));
        edit(lines, "\"i\":8", line -> TestLedger.line(8, ledger.leaves().get(7)));
        assertThat(faults(auditor().verdict(lines))).anyMatch(f -> f.contains("from position 6 to 8"));

        var moved = ledger.export();
        int at = index(moved, "\"i\":7");
        moved.add(at, moved.remove(at + 1));
        assertThat(faults(auditor().verdict(moved))).anyMatch(f -> f.startsWith("After position 6 comes position 8"));
    }

    @Test
    void leavesDroppedAtTheEndTogetherWithTheirCheckpointsAreNoticedByACheckpointThatWasKept() {
        var cut = ledger.first(6).export();

        assertThat(auditor().verdict(cut).holds()).isTrue();
        assertThat(faults(auditor().verdict(cut, ledger.key().jwks(), ledger.checkpoint(9))))
                .singleElement()
                .asString()
                .contains("has 9 leaves, the export only 6: the last 3 were cut off");
    }

    @Test
    void aRewrittenPastIsNoticedByACheckpointThatWasKept() {
        var rewritten = ledger.without(2).export();

        assertThat(auditor().verdict(rewritten).holds()).isTrue();
        assertThat(faults(auditor().verdict(rewritten, ledger.key().jwks(), ledger.checkpoint(9))))
                .singleElement()
                .asString()
                .contains("the past was rewritten");
    }

    @Test
    void aForgedSignatureIsNoticed() {
        var lines = ledger.export();
        var forger = TestKey.random();
        var forged = ledger.checkpoint(6, forger)
                .toString()
                .replace(forger.id(), ledger.key().id());
        edit(lines, "{\"checkpoint\":{\"treeSize\":6", line -> "{\"checkpoint\":" + forged + "}");

        assertThat(faults(auditor().verdict(lines)))
                .singleElement()
                .asString()
                .contains("6 leaves")
                .contains("forged");
    }

    @Test
    void anotherKeyIsNoticedByKeysFromElsewhereAndByAKeptCheckpoint() {
        var resigned = new TestLedger(TestKey.random(), ledger.leaves());

        assertThat(auditor().verdict(resigned.export()).holds()).isTrue();
        assertThat(faults(auditor().verdict(resigned.export(), ledger.key().jwks(), null)))
                .anyMatch(f -> f.contains("signed by a key that is not trusted"));
        assertThat(faults(auditor().verdict(resigned.export(), null, ledger.checkpoint(6))))
                .anyMatch(f -> f.contains("not signed by a key of this ledger"));
    }

    @Test
    void anotherKeyUnderTheOldNameIsNoKey() {
        var other = TestKey.random();
        var lines = ledger.export();
        lines.set(0, ledger.header(other.jwks(ledger.key().id())).toString());

        assertThat(faults(auditor().verdict(lines))).anyMatch(f -> f.contains("not trusted"));
    }

    @Test
    void aFileThatWasCutOffIsNoticedWherever() {
        for (int kept = 1; kept < ledger.export().size(); kept++) {
            assertThat(faults(auditor().verdict(ledger.export().subList(0, kept))))
                    .anyMatch(f -> f.startsWith("The file is cut off after line"));
        }
        assertThat(faults(auditor().verdict(String.join("\n", ledger.export()).substring(0, 2000), null, null)))
                .anyMatch(f -> f.contains("cut off in the middle"));
    }

    @Test
    void aRecordLineThatWasTakenOutIsNoticed() {
        var lines = ledger.export();
        lines.remove(lines.size() - 2);

        assertThat(faults(auditor().verdict(lines))).singleElement().asString().startsWith("The last line tells");
    }

    @Test
    void whatIsNoExportCannotBeRead() {
        for (var text :
                List.of("", "hello\n", "{}\n", "{\"format\":\"other/1\"}\n", "{\"format\":\"concilier-ledger/1\"}\n")) {
            assertThatThrownBy(() -> auditor().verdict(text, null, null))
                    .isInstanceOfSatisfying(
                            Refusal.class, e -> assertThat(e.status()).isEqualTo(2));
        }
    }

    private static void edit(List<String> lines, String found, java.util.function.UnaryOperator<String> change) {
        var at = index(lines, found);
        var changed = change.apply(lines.get(at));
        assertThat(changed).isNotEqualTo(lines.get(at));
        lines.set(at, changed);
    }

    private static int index(List<String> lines, String found) {
        for (int i = 0; i < lines.size(); i++) if (lines.get(i).contains(found)) return i;
        throw new AssertionError("no line with " + found);
    }

    private static List<String> faults(LedgerVerdict verdict) {
        return verdict.integrity().faults().told();
    }

    private Auditor auditor() {
        return new Auditor(folder);
    }
}
