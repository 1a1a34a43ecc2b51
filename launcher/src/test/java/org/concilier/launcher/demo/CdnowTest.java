package org.concilier.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CdnowTest {
    @TempDir
    Path folder;

    @Test
    void readsTheWholeSampleAndLosesNoCent() {
        var data = Cdnow.read(sample(), 1);
        assertThat(data.people()).hasSize(2357);
        assertThat(data.purchases()).hasSize(6919);
        assertThat(data.lastDay()).isEqualTo(LocalDate.of(1998, 6, 30));
        assertThat(data.purchases().stream().mapToLong(Bought::cents).sum()).isEqualTo(24_409_194L);
    }

    @Test
    void splitsATotalOnlyWhereItDivides() throws IOException {
        var data = Cdnow.read(file(" 00004 0001 19970101  2   29.34\r\n 00021 0002 19970102  3   63.34\r\n"), 1);
        assertThat(data.purchases().get(0).lines()).containsExactly(new Bought.Line("cd", "music", 2, 1467));
        assertThat(data.purchases().get(1).lines()).containsExactly(new Bought.Line("cd-bundle", "music", 1, 6334));
        assertThat(data.purchases()).extracting(Bought::externalId).containsExactly("cdnow-0001", "cdnow-0002");
    }

    @Test
    void keepsAFreePurchase() throws IOException {
        var data = Cdnow.read(file("00004 0001 19970101 1 0.00\n"), 1);
        assertThat(data.purchases().get(0).cents()).isZero();
    }

    @Test
    void namesTheLineThatIsNotInTheLayout() throws IOException {
        var file = file("00004 0001 19970101 2 29.33\nname,amount\n");
        assertThatThrownBy(() -> Cdnow.read(file, 1))
                .hasMessageContaining(file + " is not in the CDNOW layout: line 2");
    }

    @Test
    void refusesAFileWithoutPurchases() throws IOException {
        var file = file("\n\n");
        assertThatThrownBy(() -> Cdnow.read(file, 1)).hasMessage("There are no purchases in " + file + ".");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("purchases.txt"), text);
    }

    /** Data of others that lies beside the project, never in it; the test is skipped without it. */
    private static Path sample() {
        var shared = Optional.ofNullable(System.getProperty("CONCILIER_SHARED_DATA"))
                .or(() -> Optional.ofNullable(System.getenv("CONCILIER_SHARED_DATA")))
                .map(Path::of)
                .orElse(Path.of("..", "..", "shared", "data"));
        var file = shared.resolve("purchases/CDNOW_sample.txt").toAbsolutePath().normalize();
        assumeThat(file).exists();
        return file;
    }
}
