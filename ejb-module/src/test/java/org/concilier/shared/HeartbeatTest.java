package org.concilier.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class HeartbeatTest {
    private final List<String> told = new ArrayList<>();
    private final Heartbeat heart = new Heartbeat(logger(), "trouble", "well again");

    @Test
    void troubleIsToldOnceAndSoIsItsEnd() {
        heart.run(HeartbeatTest::fail);
        heart.run(HeartbeatTest::fail);
        heart.run(() -> {});
        heart.run(() -> {});

        assertThat(told).containsExactly("trouble", "well again");
    }

    @Test
    void aRunWithinARunIsLeftOut() {
        var runs = new AtomicInteger();

        heart.run(() -> {
            runs.incrementAndGet();
            heart.run(runs::incrementAndGet);
        });
        heart.run(runs::incrementAndGet);

        assertThat(runs).hasValue(2);
    }

    private static void fail() {
        throw new IllegalStateException("planned");
    }

    private Logger logger() {
        var logger = Logger.getAnonymousLogger();
        logger.setUseParentHandlers(false);
        logger.setLevel(Level.ALL);
        logger.addHandler(new Handler() {
            @Override
            public void publish(LogRecord entry) {
                told.add(entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
        return logger;
    }
}
