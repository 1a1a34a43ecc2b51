package org.concilier.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import org.concilier.launcher.PayaraServer;
import org.concilier.launcher.Refusal;
import org.concilier.launcher.ServerSettings;
import org.concilier.server.Folders;
import org.junit.jupiter.api.Test;

/** What goes wrong at start is told in words that help. */
class StartingIT {
    @Test
    void aTakenPortIsToldBeforeAnythingStarts() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = ServerSettings.of(Folders.ROOT, Folders.fresh("taken"), taken.getLocalPort());

            assertThatThrownBy(() -> PayaraServer.start(settings))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining(String.valueOf(taken.getLocalPort()));
        }
    }

    @Test
    void aFailedDeploymentIsToldWithItsCause() {
        var settings = ServerSettings.of(Folders.ROOT, Folders.fresh("failed"), 0)
                .with("CONCILIER_DB_URL", "jdbc:h2:tcp://127.0.0.1:1/nowhere");

        assertThatThrownBy(() -> PayaraServer.start(settings))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("deploy")
                .message()
                .matches(m -> m.toLowerCase(java.util.Locale.ROOT).contains("connect"), "names the connection");
    }

    @Test
    void twoServersDoNotShareAHome() throws IOException {
        var home = Folders.fresh("shared-home");
        var settings = ServerSettings.of(Folders.ROOT, home, 0);
        try (var first = PayaraServer.start(settings)) {
            assertThat(first.isAlive()).isTrue();
            assertThat(Files.readString(first.log()))
                    .as("nobody is known here yet")
                    .containsPattern("FIRST ADMINISTRATOR: .*/desk-activate .* 24 hours: [A-Z2-7-]{31}");
            assertThatThrownBy(() -> PayaraServer.start(settings))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("already running");
        }
    }

    @Test
    void aVaultThatIsNotTheDatabasesOwnIsToldInASentence() {
        var settings = ServerSettings.of(Folders.ROOT, Folders.fresh("lost-vault"), 0);
        PayaraServer.start(settings).close();
        var withoutVault = settings.with("CONCILIER_VAULT_URL", "jdbc:h2:mem:new;MODE=PostgreSQL;DB_CLOSE_DELAY=-1");

        assertThatThrownBy(() -> PayaraServer.start(withoutVault))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not the one that this database");
    }
}
