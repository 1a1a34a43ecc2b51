package org.concilier.identity.biometric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;

/** What is of no more use goes, and nothing before. */
@OnBothDatabases
class BiometricPurgeTest {
    private final Domain domain;
    private final BiometricWorld world;
    private final Platform platform;
    private final BiometricPurge purge;

    BiometricPurgeTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new BiometricWorld(domain);
        platform = new Platform(world);
        purge = domain.get(BiometricPurge.class);
    }

    @Test
    void eachThingHasItsTime() {
        var said = platform.yes();
        platform.hand(said);
        var jti = said.claims().getString("jti");

        purge.forget();
        assertThat(left("biometric_evidence")).isEqualTo(1);
        domain.clock().advance(Duration.ofSeconds(60));
        purge.forget();
        assertThat(platform.judged(platform.yes().with("jti", "'" + jti + "'")))
                .as("while it could be sent again its id is remembered")
                .isEqualTo("replayed");
        domain.clock().advance(LiveEvidence.LIFE);
        purge.forget();
        assertThat(left("biometric_evidence")).isZero();
        assertThat(left("assertion_challenge")).isEqualTo(2);
        domain.clock().advance(Duration.ofDays(2));
        purge.forget();
        assertThat(left("assertion_challenge")).isZero();
        assertThat(world.count("score_bucket")).isPositive();
        domain.clock().advance(Duration.ofDays(30));
        purge.forget();
        assertThat(world.count("score_bucket")).isZero();
        assertThat(left("judged_assertion")).isEqualTo(2);
        domain.clock().advance(Duration.ofDays(335));
        purge.forget();
        assertThat(left("judged_assertion")).isZero();
    }

    private long left(String table) {
        return world.count(table + " where customer_id = '" + platform.customer + "'");
    }
}
