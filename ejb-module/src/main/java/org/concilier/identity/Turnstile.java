package org.concilier.identity;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Lets as many work at once as there is room for, first come, first served. Only so many may wait: who cannot be served soon is
 * told at once instead of holding a thread, so neither memory nor threads grow with the crowd.
 */
final class Turnstile {
    private final Semaphore places;
    private final AtomicInteger inside = new AtomicInteger();
    private final int most;
    private final Duration patience;

    /**
     * @param places how many work at once
     * @param waiting how many may wait
     * @param patience how long each waits at most
     */
    Turnstile(int places, int waiting, Duration patience) {
        this.places = new Semaphore(places, true);
        this.most = places + waiting;
        this.patience = patience;
    }

    /** @throws TooManySignIns when too many wait already, or the wait was too long */
    <T> T pass(Supplier<T> work) {
        if (inside.incrementAndGet() > most) {
            inside.decrementAndGet();
            throw new TooManySignIns();
        }
        try {
            enter();
            try {
                return work.get();
            } finally {
                places.release();
            }
        } finally {
            inside.decrementAndGet();
        }
    }

    /** How many wait now. */
    int waiting() {
        return places.getQueueLength();
    }

    boolean isFull() {
        return places.availablePermits() == 0;
    }

    private void enter() {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) throw new TooManySignIns();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManySignIns();
        }
    }
}
