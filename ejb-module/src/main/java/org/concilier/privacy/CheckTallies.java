package org.concilier.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.concilier.privacy.CheckCounts.Counted;
import org.hibernate.Session;

/** Adds counts of checks to those in the database, in two batches whatever their number. */
@ApplicationScoped
class CheckTallies {
    /** H2 has no {@code on conflict do update}: make the row, then add to it; both work while other nodes do the same. */
    private static final String MAKE = "insert into consent_check_count"
            + " (customer_id, checked_on, client, purpose, permitted, refused) values (?, ?, ?, ?, 0, 0)"
            + " on conflict do nothing";

    private static final String ADD = "update consent_check_count set permitted = permitted + ?, refused = refused + ?"
            + " where customer_id = ? and checked_on = ? and client = ? and purpose = ?";

    @PersistenceContext
    EntityManager em;

    @Transactional(TxType.REQUIRES_NEW)
    public void add(List<Counted> counts) {
        if (!counts.isEmpty()) em.unwrap(Session.class).doWork(connection -> add(connection, counts));
    }

    private static void add(Connection connection, List<Counted> counts) throws SQLException {
        try (var make = connection.prepareStatement(MAKE);
                var add = connection.prepareStatement(ADD)) {
            for (var counted : counts) {
                name(make, 1, counted.key());
                make.addBatch();
                add.setLong(1, counted.count().permitted());
                add.setLong(2, counted.count().refused());
                name(add, 3, counted.key());
                add.addBatch();
            }
            make.executeBatch();
            add.executeBatch();
        }
    }

    private static void name(PreparedStatement statement, int from, CheckCounts.Key key) throws SQLException {
        statement.setObject(from, key.customerId());
        statement.setObject(from + 1, key.day());
        statement.setString(from + 2, key.client());
        statement.setString(from + 3, key.purpose());
    }
}
