package org.concilier.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RefusalBoundTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private final RefusalBound bound = new RefusalBound();

    @Test
    void theSamePersonIsNotedOnceAMinute() {
        var person = UUID.randomUUID();

        assertThat(bound.admits("mallory", person, NOW)).isTrue();
        assertThat(bound.admits("mallory", person, NOW.plusSeconds(59))).isFalse();
        assertThat(bound.admits("trudy", person, NOW)).isTrue();
        assertThat(bound.admits("mallory", person, NOW.plus(RefusalBound.WINDOW)))
                .isTrue();
    }

    @Test
    void whoTriesAMillionPersonsFillsNothing() {
        var noted = IntStream.range(0, 1_000_000)
                .filter(i -> bound.admits("mallory", new UUID(0, i), NOW))
                .count();

        assertThat(noted).isEqualTo(RefusalBound.PERSONS);
    }
}
