package org.concilier.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concilier.consent.Decision.GIVEN;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.concilier.ledger.Ledger;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;

/** Giving and withdrawing at once comes to one order, and it is the same wherever one looks. */
@OnBothDatabases
class GiveAndWithdrawTest {
    private static final int EACH = 25;
    private static final int THREADS = 6;

    private final Domain domain;
    private final ConsentWorld world;
    private final UUID customer;
    private final String purpose;

    GiveAndWithdrawTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new ConsentWorld(domain);
        customer = world.customer();
        purpose = world.purpose("Comptoir du Nord");
    }

    @Test
    void historyEpochLedgerAndStateTellOneOrder() throws Exception {
        var consent = world.answer(customer, purpose, GIVEN).id();
        var start = new CountDownLatch(1);
        var all = new ArrayList<CompletableFuture<Void>>();
        for (int t = 0; t < THREADS; t++) {
            var gives = t % 2 == 0;
            all.add(CompletableFuture.runAsync(() -> {
                await(start);
                for (int i = 0; i < EACH; i++) {
                    if (gives) world.answer(customer, purpose, GIVEN);
                    else world.withdraw(customer, consent);
                }
            }));
        }
        start.countDown();
        for (var one : all) one.get(60, TimeUnit.SECONDS);

        var history = world.history(customer, consent);
        assertEveryStepFollowsFromTheOneBefore(history);
        assertThat(history)
                .extracting(ConsentView::epoch)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, history.size()).boxed().toList());
        assertThat(new HashSet<>(history.stream().map(ConsentView::leafHash).toList()))
                .hasSize(history.size());
        var last = history.get(history.size() - 1);
        var now = world.as(customer, () -> world.consents.find(consent));
        assertThat(now.status()).isEqualTo(last.status());
        assertThat(now.epoch()).isEqualTo(last.epoch());
        assertThat(now.leafHash()).isEqualTo(last.leafHash());
        var grants = domain.inTransaction(() -> world.permissions.of(customer));
        assertThat(grants.epoch()).isEqualTo(last.epoch());
        assertThat(grants.permits(purpose)).isEqualTo(last.permits());
        assertTheLedgerTells(history);
    }

    private void assertEveryStepFollowsFromTheOneBefore(List<ConsentView> history) {
        var before = ConsentStatus.REQUESTED;
        for (var step : history) {
            var command = step.status() == ConsentStatus.WITHDRAWN ? Command.WITHDRAW : Command.GIVE;
            assertThat(step.status()).as("epoch " + step.epoch()).isEqualTo(before.after(command));
            // A withdrawal of what was withdrawn writes nothing.
            assertThat(step.status() == ConsentStatus.WITHDRAWN && before == ConsentStatus.WITHDRAWN)
                    .isFalse();
            before = step.status();
        }
    }

    private void assertTheLedgerTells(List<ConsentView> history) {
        var leaves = history.stream().map(ConsentView::leafHash).toList();
        var opened = domain.inTransaction(() -> domain.get(Ledger.class).openings(customer, 0, 1000)).stream()
                .filter(o -> leaves.contains(o.leafHash()))
                .toList();
        assertThat(opened).hasSize(history.size());
        assertThat(opened)
                .extracting(o -> o.leafHash())
                .as("appended in the order of the epochs")
                .containsExactlyElementsOf(leaves);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
