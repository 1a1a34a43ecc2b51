package org.concilier.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.concilier.launcher.Refusal;
import org.concilier.launcher.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {
    @TempDir
    Path folder;

    @Test
    void theExitStatusIsTheVerdict() throws IOException {
        var ledger = TestLedger.of(5);
        write("good", String.join("\n", ledger.export()) + "\n");
        write("bad", String.join("\n", ledger.without(1).export(ledger.records())) + "\n");
        write("keys", ledger.key().jwks().toString());
        write("old", ledger.checkpoint(3).toString());

        assertThat(run("verify-ledger", "good", "--keys", "keys", "--checkpoint", "old", "--json"))
                .isZero();
        assertThat(run("verify-ledger", "good")).isZero();
        assertThat(run("verify-ledger", "bad")).isOne();
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsReason() throws IOException {
        write("good", String.join("\n", TestLedger.of(1).export()) + "\n");

        refuses("verify-ledger").contains("Name the file");
        refuses("verify-ledger", "no-such-file").contains("Cannot read");
        refuses("verify-ledger", ".").contains("Cannot read");
        refuses("verify-ledger", "good", "--keys").contains("needs a file");
        refuses("verify-ledger", "good", "--keys", "good").contains("Cannot read the JSON");
        refuses("verify-ledger", "good", "better").contains("Unknown option better");
        write("empty", "{}");
        refuses("verify-ledger", "good", "--keys", "empty").contains("not a JWK set");
        refuses("verify-ledger", "good", "--checkpoint", "empty").contains("not a checkpoint");
        refuses("verify-receipt", "good").contains("--keys");
        refuses("verify-nothing").contains("Unknown command");
    }

    private org.assertj.core.api.AbstractStringAssert<?> refuses(String... words) {
        var message = new String[1];
        assertThatThrownBy(() -> run(words)).isInstanceOfSatisfying(Refusal.class, e -> {
            assertThat(e.status()).isEqualTo(2);
            message[0] = e.getMessage();
        });
        return assertThat(message[0]);
    }

    private int run(String... words) {
        return new Verification(Terminal.standard(), folder)
                .run(words[0], List.of(words).subList(1, words.length));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
