package org.concilier.customer.scoring;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/** What a run has written, seen from outside. */
final class ScoredRows {
    private ScoredRows() {}

    /** One text for all that is told of everybody: the same for the same scores. */
    static String digest(DataSource owner) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement();
                var found =
                        statement.executeQuery("select count(*) || ' ' || md5(string_agg(concat_ws(':', customer_id,"
                                + " alive_percent, purchases_90d, coalesce(value_365d_minor, -1)), ',' order by customer_id))"
                                + " from customer_score")) {
            found.next();
            return found.getString(1);
        }
    }

    /** How many scores were written before, and not again. */
    static long writtenBefore(DataSource owner, Instant moment) throws SQLException {
        try (var connection = owner.getConnection();
                var count = connection.prepareStatement("select count(*) from customer_score where computed_at < ?")) {
            count.setObject(1, moment.atOffset(ZoneOffset.UTC));
            try (var found = count.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    /** The models stay; nobody is scored by them yet, and what is there is spoiled, so that it must be written again. */
    static void asIfNothingWereDone(DataSource owner, UUID run) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "update customer_score set alive_percent = 0, purchases_90d = 0, value_365d_minor = null");
            statement.execute("update scoring_part set last_id = null, done = false, customers = 0, scored = 0,"
                    + " skipped = 0, erased = 0 where run_id = '" + run + "'");
            statement.execute("update scoring_run set state = 'SCORING', finished_at = null where id = '" + run + "'");
            statement.execute("delete from lease");
            statement.execute("vacuum analyze customer_score");
        }
    }
}
