package org.concilier.launcher.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.concilier.launcher.Refusal;
import org.concilier.launcher.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KioskCommandTest {
    @TempDir
    Path home;

    private final KioskCommand kiosk = new KioskCommand(Terminal.standard(), Clock.systemUTC());

    @Test
    void withoutADemonstrationItSaysWhatToStart() {
        assertThatThrownBy(() -> kiosk.run(List.of(), home, home))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("start a demonstration first");
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertThatThrownBy(() -> kiosk.run(List.of("--place", "hall"), home, home))
                .isInstanceOfSatisfying(
                        Refusal.class, e -> assertThat(e.getMessage()).contains("--place"));
        assertThatThrownBy(() -> kiosk.run(List.of("--seen"), home, home)).hasMessageContaining("--seen needs");
    }
}
