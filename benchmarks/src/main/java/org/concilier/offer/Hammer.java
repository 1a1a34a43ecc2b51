package org.concilier.offer;

import jakarta.ejb.EJBException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.concilier.consent.ConsentChecks;
import org.concilier.shared.Callers;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;

/** One person who agrees and withdraws, and those who keep asking: see {@link StaleAnswers}. */
final class Hammer {
    private static final long PATIENCE_SECONDS = 60;
    private static final int PROGRESS = 100;

    private final Domain domain;
    private final OfferWorld world;
    private final UUID customer;
    private final String personal;
    private final List<Reader> readers;
    private final LongAdder reads = new LongAdder();
    private final LongAdder judged = new LongAdder();
    private final LongAdder stale = new LongAdder();
    private final LongAdder unanswered = new LongAdder();
    private volatile Turn turn;
    private volatile boolean over;
    private volatile RuntimeException failure;

    private Hammer(Domain domain) {
        this.domain = domain;
        domain.clock().businessAt(Instant.parse("2026-11-23T12:00:00Z"));
        world = new OfferWorld(domain);
        world.onlyForEveryone();
        personal = world.publish("purchase.recency_days > 60").code();
        customer = world.customer();
        world.buys(customer, "2026-08-01", "40.00");
        // The first calls load half the product, and that under a lock for which others wait at most two seconds.
        newDecisionHolds();
        shownDecisionHolds();
        world.withdraws(customer, world.agrees(customer, OfferWorld.OFFERS));
        readers = readers(this::checkPermits, this::newDecisionHolds, this::shownDecisionHolds);
    }

    static Hammer on(DatabaseKind kind) {
        return new Hammer(Domain.of(Hammer.class.getName(), kind));
    }

    private List<Reader> readers(BooleanSupplier... questions) {
        return List.of(questions).stream().map(q -> new Reader(this, q)).toList();
    }

    /** @throws IllegalStateException when a reader fails, or gets no answer that fits within a minute */
    StaleCount rounds(int withdrawals) throws InterruptedException {
        var threads = Executors.newFixedThreadPool(readers.size());
        try {
            readers.forEach(threads::execute);
            for (int i = 1; i <= withdrawals; i++) {
                round();
                if (i % PROGRESS == 0) System.err.println("# " + i + " withdrawals, " + reads.sum() + " reads");
            }
        } finally {
            over = true;
            threads.shutdown();
            threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        return new StaleCount(withdrawals, reads.sum(), judged.sum(), stale.sum(), unanswered.sum());
    }

    private void round() throws InterruptedException {
        domain.clock().advance(Duration.ofSeconds(1));
        var consent = insisting(() -> world.agrees(customer, OfferWorld.OFFERS));
        await(new Turn(false, readers.size()));
        domain.clock().advance(Duration.ofSeconds(1));
        insisting(() -> {
            world.withdraws(customer, consent);
            return consent;
        });
        await(new Turn(true, readers.size()));
    }

    /** H2 hands a lock to anybody, so that one who asks with the crowd may wait too long: then it has not happened. */
    private static <T> T insisting(Supplier<T> change) {
        while (true) {
            try {
                return change.get();
            } catch (EJBException e) {
                if (!isLockedOut(e)) throw e;
            }
        }
    }

    static boolean isLockedOut(EJBException e) {
        return e.getCause() instanceof PessimisticLockException || e.getCause() instanceof LockTimeoutException;
    }

    /** Begins a turn now, and ends it when every reader has answered in it. */
    private void await(Turn begun) throws InterruptedException {
        turn = begun;
        var left = PATIENCE_SECONDS;
        while (failure == null && left-- > 0 && !begun.readers().await(1, TimeUnit.SECONDS)) continue;
        turn = null;
        if (failure != null || begun.readers().getCount() > 0) {
            throw new IllegalStateException("a reader has no fitting answer", failure);
        }
    }

    private boolean checkPermits() {
        var question = List.of(new ConsentChecks.Question(customer, OfferWorld.OFFERS, null));
        return world.asPartner(() -> domain.get(ConsentChecks.class).check(question))
                .get(0)
                .decision();
    }

    private boolean newDecisionHolds() {
        return holds(world.decide(customer));
    }

    private boolean shownDecisionHolds() {
        return holds(domain.as(Callers.customer(customer), () -> world.decisions.current(customer, "home", "en")));
    }

    private boolean holds(DecisionView decision) {
        return decision.offers().stream()
                .anyMatch(o -> o.offer().equals(personal) && o.state() == DecisionView.State.OPEN);
    }

    /** Null while a change is under way. */
    Turn turn() {
        return turn;
    }

    boolean isOver() {
        return over;
    }

    void read() {
        reads.increment();
    }

    /** Waited for the person's lock until it gave up. */
    void noAnswer() {
        unanswered.increment();
    }

    void judge(boolean yes) {
        judged.increment();
        if (yes) stale.increment();
    }

    void fail(RuntimeException why) {
        failure = why;
        over = true;
    }
}
