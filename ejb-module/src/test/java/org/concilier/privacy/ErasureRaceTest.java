package org.concilier.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.concilier.consent.Permissions;
import org.concilier.offer.Occasion;
import org.concilier.offer.OfferDecisions;
import org.concilier.shared.Callers;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.Test;

/** What is written about a person while the person is erased goes with the rest. */
@OnBothDatabases
class ErasureRaceTest {
    private final Domain domain;

    ErasureRaceTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
    }

    @Test
    void aDecisionThatWasUnderWayIsErasedToo() throws Exception {
        var gone = new Persona(domain);
        var locked = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var deciding = domain.executor()
                .submit(() -> domain.as(
                        Callers.client(Roles.OFFERS_READ),
                        () -> domain.inTransaction(() -> {
                            domain.get(Permissions.class).locked(gone.id);
                            locked.countDown();
                            goOn.await(5, TimeUnit.SECONDS);
                            return domain.get(OfferDecisions.class)
                                    .decide(gone.id, Occasion.at("home"), "fr")
                                    .decisionId();
                        })));
        locked.await(5, TimeUnit.SECONDS);
        var erasing = domain.executor().submit(() -> domain.get(Erasure.class).erase(gone.id, "asked for"));

        await().during(Duration.ofMillis(300)).until(() -> !erasing.isDone());
        goOn.countDown();
        var decided = deciding.get(20, TimeUnit.SECONDS);
        erasing.get(20, TimeUnit.SECONDS);

        assertThat(decided).isNotNull();
        assertThat(domain.get(Traces.class).left(List.of(gone.id))).isEmpty();
        assertThat(Everything.mentioning(domain.pool(), gone.identifying())).isEmpty();
    }
}
