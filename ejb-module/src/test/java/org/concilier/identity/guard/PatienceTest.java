package org.concilier.identity.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.concilier.Attack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatienceTest {
    @ParameterizedTest
    @Attack(id = "T-6", asvs = "6.3.1")
    @CsvSource({
        "0,0",
        "4,0",
        "5,1",
        "6,2",
        "7,4",
        "8,8",
        "12,128",
        "14,512",
        "15,900",
        "16,900",
        "99,900",
        "1000000,900"
    })
    void fiveAreFreeThenTheWaitDoublesUpToAQuarterOfAnHour(int failures, long seconds) {
        assertThat(Patience.after(failures, Patience.FREE)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void inAFloodTheWaitBeginsSooner() {
        assertThat(Patience.after(1, Patience.FREE_IN_A_FLOOD)).isZero();
        assertThat(Patience.after(2, Patience.FREE_IN_A_FLOOD)).isEqualTo(Duration.ofSeconds(1));
    }
}
