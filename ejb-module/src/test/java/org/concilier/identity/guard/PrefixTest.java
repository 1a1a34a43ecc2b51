package org.concilier.identity.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.concilier.Attack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrefixTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.77, 192.0.2.77/32, 192.0.2.0/24",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64, 2001:db8:1:0:0:0:0:0/48",
        "::1, 0:0:0:0:0:0:0:0/64, 0:0:0:0:0:0:0:0/48",
        "::ffff:192.0.2.77, 192.0.2.77/32, 192.0.2.0/24",
        "fe80::1%eth0, fe80:0:0:0:0:0:0:0/64, fe80:0:0:0:0:0:0:0/48"
    })
    @Attack(id = "T-5", asvs = "6.3.1")
    void guessesCountForWhatOnePersonCommandsAndForTheNetworkAroundIt(String address, String narrow, String wide) {
        assertThat(Prefix.of(address)).map(Prefix::toString).containsExactly(narrow, wide);
    }

    @Test
    void theLogKeepsTheNetworkAndNotTheMachine() {
        assertThat(Prefix.kept("192.0.2.77")).isEqualTo("192.0.2.0/24");
        assertThat(Prefix.kept("2001:db8:1:2::6")).isEqualTo("2001:db8:1:0:0:0:0:0/48");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "localhost",
                "evil.example",
                "192.0.2.1, 192.0.2.2",
                "abc",
                "1",
                ":",
                "1.2.3.4.5",
                "0.0.0.0",
                "::"
            })
    void whatIsNoAddressHasNoPrefixAndIsNeverLookedUp(String text) {
        assertThat(Prefix.of(text)).isEmpty();
        assertThat(Prefix.kept(text)).isNull();
    }
}
