package org.concilier.launcher.demo;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Work that the API does on its own after answering 202: asked for until it has an end. */
final class LongWork {
    private static final Duration LIMIT = Duration.ofMinutes(15);
    private static final Duration POLL = Duration.ofMillis(250);

    private LongWork() {}

    static JsonObject await(Api api, URI location, Consumer<JsonObject> progress) {
        var until = Instant.now().plus(LIMIT);
        while (true) {
            var state = api.get(location);
            progress.accept(state);
            if (isOver(state)) return ended(location, state);
            if (Instant.now().isAfter(until)) throw new ApiFault(location.getPath() + " does not end: " + state);
            pause();
        }
    }

    private static boolean isOver(JsonObject state) {
        return state.getOrDefault("finishedAt", JsonValue.NULL) != JsonValue.NULL;
    }

    private static JsonObject ended(URI location, JsonObject state) {
        if (state.getOrDefault("failure", JsonValue.NULL) != JsonValue.NULL) {
            throw new ApiFault(location.getPath() + " failed: " + state);
        }
        return state;
    }

    private static void pause() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiFault("Interrupted.");
        }
    }
}
