package org.concilier.identity.biometric;

import static org.assertj.core.api.Assertions.assertThat;

import org.concilier.Attack;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;

/** Nobody tries out voices for as long as they like. */
@OnBothDatabases
class AttemptsTest {
    private final Domain domain;
    private final BiometricWorld world;
    private final Platform platform;

    AttemptsTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new BiometricWorld(domain);
        platform = new Platform(world);
    }

    @Test
    @Attack(id = "B-17", asvs = "6.3.1")
    void afterFiveFailuresWithoutLivenessThereIsOneAttemptInHalfAMinute() {
        for (var i = 0; i < BiometricAttempts.FREE; i++)
            assertThat(platform.judged(fake())).isEqualTo("rejected");

        assertThat(platform.judged(platform.yes())).as("the sixth, at once").isEqualTo("too-soon");
        wait30();
        assertThat(platform.judged(fake())).as("the sixth failure").isEqualTo("rejected");
        assertThat(platform.judged(platform.yes())).isEqualTo("too-soon");
        wait30();
        assertThat(platform.judged(platform.yes())).isEqualTo("accepted");
        assertThat(platform.judged(fake())).as("a success begins anew").isEqualTo("rejected");
        assertThat(platform.judged(platform.yes())).isEqualTo("accepted");
    }

    @Test
    @Attack(id = "B-17", asvs = "6.3.1")
    void provenLivenessGivesTen() {
        for (var i = 0; i < BiometricAttempts.FREE_WITH_LIVENESS; i++) {
            assertThat(platform.judged(platform.yes().with("decision", "'REJECT'")))
                    .isEqualTo("rejected");
        }
        assertThat(platform.judged(platform.yes())).isEqualTo("too-soon");
    }

    @Test
    @Attack(id = "B-17", asvs = "6.3.1")
    void afterFiftyItIsOffUntilThePersonEnrolsAgain() {
        for (var i = 0; i < BiometricAttempts.OFF; i++) {
            wait30();
            platform.judged(fake());
        }
        wait30();
        assertThat(platform.judged(platform.yes())).isEqualTo("modality-off");
        var other = new Platform(world);
        assertThat(other.judged(other.yes())).as("another person").isEqualTo("accepted");

        world.agrees(platform.customer, Modality.VBM);

        assertThat(platform.judged(platform.yes())).isEqualTo("accepted");
    }

    @Test
    @Attack(id = "B-17", asvs = "6.3.1")
    void whatIsNobodysFailureIsNotCounted() {
        for (var decision : new String[] {"INCONCLUSIVE", "NOT_ENROLLED", "OPTED_OUT", "EXPIRED"}) {
            for (var i = 0; i < 3; i++) platform.judged(platform.yes().with("decision", "'" + decision + "'"));
        }
        assertThat(platform.judged(platform.yes())).isEqualTo("accepted");
    }

    private Said fake() {
        return platform.yes().with("decision", "'REJECT'").within("pad", "result", "'not_performed'");
    }

    private void wait30() {
        domain.clock().advance(BiometricAttempts.DELAY);
    }
}
