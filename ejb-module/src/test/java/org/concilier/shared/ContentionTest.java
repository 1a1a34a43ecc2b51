package org.concilier.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.ejb.EJBException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the databases really say when many crowd one row. */
@OnBothDatabases
class ContentionTest {
    private static final String KEY = "insert into idempotency_key (client, idem_key, fingerprint, claimed_at)"
            + " values (?1, ?2, 'x', current_timestamp)";
    private static final String HOLD = "select client from idempotency_key where client = ?1 for update";

    private final Domain domain;
    private final DatabaseKind kind;
    private final String one = UUID.randomUUID().toString();
    private final String other = UUID.randomUUID().toString();

    ContentionTest(DatabaseKind kind) {
        this.kind = kind;
        domain = Domain.of(this, kind);
    }

    @BeforeEach
    void rows() {
        for (var client : List.of(one, other)) domain.inTransaction(() -> insert(client));
    }

    @Test
    void waitingTooLongForAnotherIsContention() {
        var failure = domain.inTransaction(() -> {
            hold(one);
            return apart(() -> {
                impatient();
                return hold(one);
            });
        });

        assertThat(Contention.caused(failure)).as(String.valueOf(failure)).isTrue();
    }

    @Test
    void theVictimOfADeadlockIsContention() {
        var bothHold = new CyclicBarrier(2);

        var first = CompletableFuture.supplyAsync(() -> apart(() -> inTurn(one, other, bothHold)));
        var second = CompletableFuture.supplyAsync(() -> apart(() -> inTurn(other, one, bothHold)));

        assertThat(new Throwable[] {first.join(), second.join()})
                .filteredOn(failure -> failure != null)
                .isNotEmpty()
                .allMatch(Contention::caused);
    }

    @Test
    void aBrokenConstraintIsNot() {
        var failure = apart(() -> insert(one));

        assertThat(failure).isNotNull();
        assertThat(Contention.caused(failure)).isFalse();
        assertThat(Contention.caused(null)).isFalse();
    }

    @Test
    void itIsSeenThroughWhatTheContainerWraps() {
        var deadlock = new java.sql.SQLException("deadlock", "40P01");

        assertThat(Contention.caused(new EJBException(new IllegalStateException(deadlock))))
                .isTrue();
        assertThat(Contention.caused(new EJBException("no cause"))).isFalse();
    }

    /** What a transaction of its own, on a thread of its own, fails with; null when it does not. */
    private Throwable apart(java.util.concurrent.Callable<Object> work) {
        return CompletableFuture.supplyAsync(() -> catchThrowable(() -> domain.inTransaction(work)))
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }

    private Object inTurn(String first, String then, CyclicBarrier bothHold) throws Exception {
        hold(first);
        bothHold.await(20, TimeUnit.SECONDS);
        return hold(then);
    }

    /** PostgreSQL waits for ever unless told otherwise. */
    private void impatient() {
        if (kind == DatabaseKind.POSTGRESQL)
            domain.em().createNativeQuery("set local lock_timeout = 100").executeUpdate();
    }

    private Object insert(String client) {
        return domain.em()
                .createNativeQuery(KEY)
                .setParameter(1, client)
                .setParameter(2, "k")
                .executeUpdate();
    }

    private Object hold(String client) {
        return domain.em().createNativeQuery(HOLD).setParameter(1, client).getResultList();
    }
}
