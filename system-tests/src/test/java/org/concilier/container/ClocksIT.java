package org.concilier.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.concilier.shared.Business;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The two clocks that everything is injected with; here the business clock is set to run a year behind. */
@ArquillianTest
class ClocksIT {
    private static final Duration A_YEAR = Duration.ofDays(365);

    @Inject
    Clock system;

    @Inject
    @Business
    Clock business;

    @Test
    void systemClockIsNeverShifted() {
        assertThat(Duration.between(system.instant(), Instant.now()).abs()).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void businessClockRunsAtTheConfiguredDistance() {
        assertThat(Duration.between(business.instant(), system.instant())
                        .minus(A_YEAR)
                        .abs())
                .isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void instantsAreWhatTheDatabaseCanKeep() {
        assertThat(system.instant().getNano() % 1000).isZero();
    }
}
