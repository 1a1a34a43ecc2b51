package org.concilier.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerProcessTest {
    @TempDir
    Path home;

    @Test
    void isFoundAgainWhileItRunsAndStoppedOnce() throws IOException {
        var sleeper = new ProcessBuilder("sleep", "60").start();
        new ServerProcess(sleeper.toHandle(), 18080).remember(home);
        assertThatThrownBy(() -> ServerProcess.refuseIfRunning(home)).hasMessageContaining("http://localhost:18080");
        ServerProcess.in(home).orElseThrow().stop(home);
        assertThat(sleeper.isAlive()).isFalse();
        assertThat(ServerProcess.in(home)).isEmpty();
    }

    @Test
    void isNotTakenForAStrangerThatHasItsNumberNow() throws IOException {
        Files.writeString(home.resolve("server.pid"), ProcessHandle.current().pid() + " 12345 8080\n");
        assertThat(ServerProcess.in(home)).isEmpty();
    }

    @Test
    void isNotFoundInAFileOfNonsense() throws IOException {
        Files.writeString(home.resolve("server.pid"), "nonsense");
        assertThat(ServerProcess.in(home)).isEmpty();
    }
}
