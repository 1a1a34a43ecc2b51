package org.concilier.consent;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Fills an empty database with persons who agree to one purpose, in batches. The first {@link #GROUP} have one event,
 * the next as many have 100, the next 10,000, all others one. Ids ascend, so that filling is quick; the index that a
 * check descends is as high as with random ones.
 */
final class ManyConsents {
    static final String PURPOSE = "personalised-offers";

    /** Persons of each number of events: as many of each, so that all are equally likely to be in a cache. */
    static final int GROUP = 10;

    private static final int BATCH = 10_000;
    private static final String NO_LEAF = "A".repeat(44);
    private static final String STEP =
            "purpose, status, happened_at, valid_until, epoch, recorded_by, notice_version, language, method, channel,"
                    + " leaf_hash";
    private static final String STEP_OF_ALL =
            "'" + PURPOSE + "', 'GIVEN', ?, ?, ?, 'shop', 1, 'fr', 'web-form', 'web', '" + NO_LEAF + "'";

    private final Connection database;
    private final PreparedStatement subjects;
    private final PreparedStatement consents;
    private final PreparedStatement events;
    private final OffsetDateTime start = OffsetDateTime.now(ZoneOffset.UTC);
    private int waiting;

    private ManyConsents(Connection database) throws SQLException {
        this.database = database;
        subjects = database.prepareStatement("insert into consent_subject (customer_id, epoch) values (?, ?)");
        consents = database.prepareStatement("insert into consent (id, customer_id, since_epoch, version, " + STEP
                + ") values (?, ?, 1, 0, " + STEP_OF_ALL + ")");
        events = database.prepareStatement("insert into consent_event (id, consent_id, customer_id, " + STEP
                + ") values (?, ?, ?, " + STEP_OF_ALL + ")");
    }

    static void fill(DataSource pool, int persons) throws SQLException {
        try (var database = pool.getConnection()) {
            database.setAutoCommit(false);
            purpose(database);
            var filled = new ManyConsents(database);
            for (int i = 0; i < persons; i++) filled.add(i);
            filled.write();
        }
    }

    static UUID person(int number) {
        return new UUID(number, 0);
    }

    static int eventsOf(int number) {
        return switch (number / GROUP) {
            case 1 -> 100;
            case 2 -> 10_000;
            default -> 1;
        };
    }

    private static void purpose(Connection database) throws SQLException {
        try (var insert = database.prepareStatement("insert into purpose (code, name_fr, name_en, benefit_fr,"
                + " benefit_en, dpv_iri, legal_basis, special_category, categories, recipients, validity_months,"
                + " sort_order, notice_version, min_version, version) values ('" + PURPOSE + "', 'Offres', 'Offers',"
                + " 'Des remises', 'Discounts', ?, ?, false, 'purchase-history', '', 12, 1, 1, 1, 0)")) {
            insert.setString(1, Dpv.term("PersonalisedBenefits"));
            insert.setString(2, Dpv.gdpr("A6-1-a"));
            insert.executeUpdate();
        }
    }

    private void add(int number) throws SQLException {
        var customer = person(number);
        var consent = new UUID(number, 1);
        var many = eventsOf(number);
        row(subjects, customer, (long) many);
        for (int epoch = 1; epoch <= many; epoch++) {
            var at = start.minusSeconds(many - epoch);
            var event = new UUID((long) number << 20 | epoch, 2);
            row(events, event, consent, customer, at, at.plusYears(1), (long) epoch);
        }
        row(consents, consent, customer, start, start.plusYears(1), (long) many);
    }

    private void row(PreparedStatement insert, Object... columns) throws SQLException {
        for (int i = 0; i < columns.length; i++) insert.setObject(i + 1, columns[i]);
        insert.addBatch();
        if (++waiting >= BATCH) write();
    }

    /** Persons first: consents refer to them. */
    private void write() throws SQLException {
        for (var statement : new PreparedStatement[] {subjects, consents, events}) statement.executeBatch();
        database.commit();
        waiting = 0;
    }
}
