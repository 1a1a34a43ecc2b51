package org.concilier.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    @TempDir
    Path here;

    @Test
    void havePortAndFolderOfTheirOwnWhenNothingIsSaid() {
        var options = parse("start");
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.home()).isEmpty();
        assertThat(options.exit()).isFalse();
    }

    @Test
    void takePathsAsSeenFromWhereTheCommandWasGiven() throws IOException {
        var file = Files.createFile(here.resolve("my purchases.txt"));
        var options = parse("demo", "--purchases", "my purchases.txt", "--home", "a b", "--json", "--exit");
        assertThat(options.purchases()).contains(file);
        assertThat(options.home()).contains(here.resolve("a b").toAbsolutePath().normalize());
        assertThat(options.json() && options.exit()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", ""})
    void refuseWhatIsNotAPort(String port) {
        assertThatThrownBy(() -> parse("start", "--port", port))
                .isInstanceOfSatisfying(
                        Refusal.class, e -> assertThat(e.status()).isEqualTo(2))
                .hasMessageContaining("A port is a number");
    }

    @Test
    void refuseAnUnknownOptionAndAMissingArgumentAsWrongUsage() {
        assertThatThrownBy(() -> parse("start", "--prot", "1")).hasMessage("Unknown option --prot.");
        assertThatThrownBy(() -> parse("start", "word")).hasMessage("Unknown option word.");
        assertThatThrownBy(() -> parse("start", "--port")).hasMessage("Option --port needs something after it.");
    }

    @Test
    void refusePurchasesThatCannotBeReadAndNameTheFile() {
        assertThatThrownBy(() -> parse("demo", "--purchases", "nowhere.txt"))
                .isInstanceOfSatisfying(
                        Refusal.class, e -> assertThat(e.status()).isEqualTo(1))
                .hasMessage("Cannot read the purchases in " + here.resolve("nowhere.txt") + ".");
    }

    private Options parse(String... words) {
        return Options.parse(List.of(words), here);
    }
}
