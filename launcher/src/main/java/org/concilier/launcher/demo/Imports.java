package org.concilier.launcher.demo;

import jakarta.json.JsonObject;
import java.util.stream.Stream;

/** Hands over customers, purchases and choices in bulk; a rejected line would be a fault of ours. */
final class Imports {
    private final Api api;
    private final Progress progress;

    Imports(Api api, Progress progress) {
        this.api = api;
        this.progress = progress;
    }

    /** @return how many lines were accepted */
    int run(String kind, int lines, Stream<JsonObject> all) {
        var started = api.stream("/api/v1/imports?kind=" + kind, all);
        var ended = LongWork.await(
                api,
                started.location(),
                state -> progress.at("  " + kind + ": " + state.getInt("rows", 0) + " of " + lines));
        if (ended.getInt("rejected", 0) > 0) {
            throw new ApiFault("Importing " + kind + " rejected " + ended.getInt("rejected") + " lines, for instance "
                    + api.get(started.location() + "/rejects"));
        }
        return ended.getInt("accepted");
    }
}
