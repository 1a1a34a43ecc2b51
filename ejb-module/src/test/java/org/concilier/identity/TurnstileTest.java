package org.concilier.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.concilier.Attack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnstileTest {
    private final java.util.concurrent.ExecutorService people = Executors.newCachedThreadPool();

    @AfterEach
    void leave() {
        people.shutdownNow();
    }

    @Test
    @Attack(id = "T-7", asvs = "6.3.1")
    void noMoreWorkAtOnceThanThereArePlacesAndWhoCannotWaitIsToldAtOnce() throws Exception {
        var turnstile = new Turnstile(2, 10, Duration.ofSeconds(20));
        var working = new AtomicInteger();
        var most = new AtomicInteger();
        var open = new CountDownLatch(1);
        Runnable work = () -> turnstile.pass(() -> {
            most.accumulateAndGet(working.incrementAndGet(), Math::max);
            hold(open);
            return working.decrementAndGet();
        });

        var crowd = IntStream.range(0, 64).mapToObj(i -> people.submit(work)).toList();
        await().until(() -> crowd.stream().filter(Future::isDone).count() == 52);
        open.countDown();

        assertThat(refused(crowd)).isEqualTo(52);
        assertThat(most.get()).isEqualTo(2);
        assertThat(turnstile.<String>pass(() -> "served")).isEqualTo("served");
    }

    @Test
    @Attack(id = "T-7", asvs = "6.3.1")
    void whoCameFirstIsServedFirst() {
        var turnstile = new Turnstile(1, 10, Duration.ofSeconds(20));
        var order = new CopyOnWriteArrayList<Integer>();
        var open = new CountDownLatch(1);
        people.submit(() -> turnstile.pass(() -> hold(open)));
        await().until(() -> turnstile.waiting() == 0 && turnstile.isFull());
        for (var i = 0; i < 5; i++) {
            var number = i;
            people.submit(() -> turnstile.pass(() -> order.add(number)));
            await().until(() -> turnstile.waiting() == number + 1);
        }

        open.countDown();

        await().untilAsserted(() -> assertThat(order).containsExactly(0, 1, 2, 3, 4));
    }

    @Test
    void whoeverWaitedTooLongIsToldToComeBack() throws Exception {
        var turnstile = new Turnstile(1, 10, Duration.ofMillis(20));
        var open = new CountDownLatch(1);
        people.submit(() -> turnstile.pass(() -> hold(open)));
        await().until(turnstile::isFull);

        assertThatThrownBy(() -> turnstile.pass(() -> "never")).isInstanceOf(TooManySignIns.class);
        open.countDown();
        await().until(() -> !turnstile.isFull());
        assertThat(turnstile.<String>pass(() -> "served")).isEqualTo("served");
    }

    @Test
    void workThatFailsLeavesItsPlace() {
        var turnstile = new Turnstile(1, 0, Duration.ofMillis(20));
        for (var i = 0; i < 3; i++)
            assertThatThrownBy(() -> turnstile.pass(() -> {
                        throw new IllegalStateException("failed");
                    }))
                    .hasMessage("failed");

        assertThat(turnstile.<String>pass(() -> "served")).isEqualTo("served");
    }

    private static boolean hold(CountDownLatch open) {
        try {
            return open.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long refused(List<? extends Future<?>> crowd) throws Exception {
        var refused = 0;
        for (var each : crowd) {
            try {
                each.get(20, TimeUnit.SECONDS);
            } catch (java.util.concurrent.ExecutionException e) {
                assertThat(e).hasCauseInstanceOf(TooManySignIns.class);
                refused++;
            }
        }
        return refused;
    }
}
