package org.concilier.identity.biometric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.concilier.Attack;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;

/** Between a revocation and a judgement at the same moment nothing slips through. */
@OnBothDatabases
class RevocationRaceTest {
    private final Domain domain;
    private final BiometricWorld world;

    RevocationRaceTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new BiometricWorld(domain);
    }

    @Test
    @Attack(id = "B-12", asvs = "15.4.2")
    void noEvidenceOutlivesTheKeyItWasSignedWith() throws Exception {
        for (var round = 0; round < 15; round++) {
            var platform = new Platform(world);
            var said = platform.yes();
            var start = new CyclicBarrier(2);

            var handing = domain.executor().submit(() -> {
                start.await(5, TimeUnit.SECONDS);
                return platform.accepts(said);
            });
            var revoking = domain.executor().submit(() -> {
                start.await(5, TimeUnit.SECONDS);
                return domain.as(
                        world.admin(),
                        () -> world.verifiers.revokeKey(platform.registered.id(), platform.signer.kid(), "lost"));
            });
            handing.get(20, TimeUnit.SECONDS);
            revoking.get(20, TimeUnit.SECONDS);

            assertThat(world.count("biometric_evidence where customer_id = '" + platform.customer + "'"))
                    .isZero();
        }
    }

    @Test
    @Attack(id = "B-13", asvs = "15.4.2")
    void noEvidenceOutlivesTheConsentItNeeds() throws Exception {
        var platform = new Platform(world);
        for (var round = 0; round < 15; round++) {
            var consent = world.agrees(platform.customer, Modality.VBM);
            var said = platform.yes();
            var start = new CyclicBarrier(2);

            var handing = domain.executor().submit(() -> {
                start.await(5, TimeUnit.SECONDS);
                return platform.accepts(said);
            });
            var withdrawing = domain.executor().submit(() -> {
                start.await(5, TimeUnit.SECONDS);
                world.withdraws(platform.customer, consent);
                return null;
            });
            handing.get(20, TimeUnit.SECONDS);
            withdrawing.get(20, TimeUnit.SECONDS);

            assertThat(world.count("biometric_evidence where customer_id = '" + platform.customer + "'"))
                    .isZero();
        }
    }
}
