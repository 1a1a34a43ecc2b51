package org.concilier.offer;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.concilier.shared.DatabaseKind;

/**
 * Counts answers that still say yes after a withdrawal: while readers ask about one person without a pause, that person
 * agrees and withdraws 1,000 times, on H2 and on PostgreSQL.
 *
 * <p>A read is judged when it began after a withdrawal had returned to whoever withdrew, and ended before the next
 * agreement was asked for; each withdrawal waits until every reader has made one such read. It is stale when it says
 * yes: the consent check permits, or a decision, new or shown again, holds an open offer that only a yes allows. Reads
 * that overlap a change may answer either way and are not judged. So that a zero means something, each agreement waits
 * until every reader has said yes.
 */
public final class StaleAnswers {
    private static final int WITHDRAWALS = 1_000;

    /** Held here, as a logger that nobody holds forgets its level. */
    private static final List<Logger> CHATTY =
            List.of(Logger.getLogger("org.flywaydb"), Logger.getLogger("org.hibernate"));

    private StaleAnswers() {}

    /** {@code {withdrawals, reads, stale}} in all and by database; where PostgreSQL cannot run there is H2 alone. */
    public static JsonObject run() throws Exception {
        CHATTY.forEach(logger -> logger.setLevel(Level.WARNING));
        var h2 = Hammer.on(DatabaseKind.H2).rounds(WITHDRAWALS);
        var all = h2;
        var json = Json.createObjectBuilder().add("h2", h2.json());
        if (postgresqlRuns()) {
            var postgresql = Hammer.on(DatabaseKind.POSTGRESQL).rounds(WITHDRAWALS);
            json.add("postgresql", postgresql.json());
            all = h2.plus(postgresql);
        }
        return Json.createObjectBuilder()
                .add("name", "stale")
                .addAll(Json.createObjectBuilder(all.json()))
                .addAll(json)
                .build();
    }

    private static boolean postgresqlRuns() {
        try {
            DatabaseKind.POSTGRESQL.fresh().dispose();
            return true;
        } catch (ExceptionInInitializerError e) {
            System.err.println("# no PostgreSQL here: " + e.getCause());
            return false;
        }
    }
}
