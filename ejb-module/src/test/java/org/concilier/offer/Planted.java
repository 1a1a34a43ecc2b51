package org.concilier.offer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.concilier.offer.rule.Attribute;
import org.concilier.shared.Domain;

/** Many customers with random consents, and marked values in all that they did not agree to share. */
final class Planted {
    /** What no statement, parameter, log or answer may show: each planted value, before and after it is changed. */
    static final Pattern MARKS = Pattern.compile("(?<![\\w/+-])(?:7770000\\d*|8881000\\d*|77[ ,.\u202f\u00a0]?701"
            + "|88[ ,.\u202f\u00a0]?813|190[78]-\\d\\d-\\d\\d|Zuzubelle|Zazabelle)(?![\\w/+])");

    private static final int SHARES = 1;
    private static final int PROFILED = 2;
    private static final int BIRTHDAY = 4;
    private static final List<String> PURPOSES = List.of(OfferWorld.OFFERS, OfferWorld.JOURNEY, OfferWorld.BIRTHDAY);

    private final Domain domain;
    private final Random random = new Random(5);
    private final Map<UUID, Integer> consents = new LinkedHashMap<>();

    Planted(Domain domain) {
        this.domain = domain;
    }

    List<UUID> ids() {
        return List.copyOf(consents.keySet());
    }

    boolean permits(UUID customer, Attribute attribute) {
        var mask = consents.get(customer);
        return attribute.isOpen(purpose -> (mask & 1 << PURPOSES.indexOf(purpose)) != 0);
    }

    /** Copies of a customer made in the usual way, who gave all three consents and bought something. */
    void plant(UUID like, int customers) throws SQLException {
        try (var connection = domain.owner().getConnection();
                var customer = connection.prepareStatement(
                        "insert into customer (id, version, external_id, given_name, locale, currency, created_at,"
                                + " birth_date) select ?, version, ?, 'Zuzubelle', locale, currency, created_at, ?"
                                + " from customer where id = ?");
                var subject = connection.prepareStatement("insert into consent_subject (customer_id, epoch)"
                        + " select ?, epoch from consent_subject where customer_id = ?");
                var consent = connection.prepareStatement("insert into consent (id, customer_id, purpose, status,"
                        + " happened_at, valid_until, epoch, since_epoch, recorded_by, notice_version, language, method,"
                        + " channel, leaf_hash, version, recipients, route) select ?, ?, purpose, status,"
                        + " happened_at, valid_until, epoch, 1, recorded_by, notice_version, language, method, channel,"
                        + " leaf_hash, version, recipients, route from consent where customer_id = ? and purpose = ?");
                var features = connection.prepareStatement("insert into customer_features (customer_id, first_day,"
                        + " first_day_minor, previous_day, last_day, purchase_days, total_minor, currency, computed_at,"
                        + " epoch) select ?, ?, first_day_minor, ?, ?, ?, ?, currency, computed_at, epoch from"
                        + " customer_features where customer_id = ?");
                var score = connection.prepareStatement("insert into customer_score (customer_id, epoch, model, as_of,"
                        + " alive_percent, purchases_90d, value_365d_minor, currency, computed_at) select customer_id,"
                        + " epoch, 1, last_day, 77, 77701, 777000003000, currency, computed_at from customer_features"
                        + " where customer_id = ?")) {
            model(connection);
            for (int i = 0; i < customers; i++) {
                var id = new UUID(random.nextLong(), random.nextLong());
                var mask = random.nextInt(8);
                consents.put(id, mask);
                batch(customer, id, "bulk-" + i, birth(mask), like);
                batch(subject, id, like);
                for (int p = 0; p < PURPOSES.size(); p++) {
                    if ((mask & 1 << p) != 0) {
                        batch(consent, new UUID(random.nextLong(), random.nextLong()), id, like, PURPOSES.get(p));
                    }
                }
                var day = no(mask, SHARES | PROFILED)
                        ? LocalDate.of(1907, 3, 1 + random.nextInt(28))
                        : LocalDate.of(2026, 1 + random.nextInt(9), 3);
                var days = no(mask, SHARES | PROFILED) ? 77_701 : 1 + random.nextInt(8);
                batch(features, id, day, days > 1 ? day : null, day, days, total(mask), like);
                if (no(mask, PROFILED)) batch(score, id);
            }
            for (var all : List.of(customer, subject, consent, features, score)) all.executeBatch();
        }
    }

    /** Changes all that is not consented, of everybody. @return how many values are others now */
    int disturb() throws SQLException {
        try (var connection = domain.owner().getConnection();
                var named = connection.prepareStatement("update customer set given_name = 'Zazabelle' where id = ?");
                var birth = connection.prepareStatement("update customer set birth_date = ? where id = ?");
                var total = connection.prepareStatement(
                        "update customer_features set total_minor = ? where customer_id = ?");
                var days = connection.prepareStatement("update customer_features set first_day = ?, previous_day = ?,"
                        + " last_day = ?, purchase_days = 88813 where customer_id = ?");
                var score = connection.prepareStatement("update customer_score set alive_percent = 3, purchases_90d ="
                        + " 88813, value_365d_minor = 888100000000, as_of = date '1908-02-03' where customer_id = ?")) {
            for (var one : consents.entrySet()) {
                var id = one.getKey();
                var mask = one.getValue();
                batch(named, id);
                if (no(mask, BIRTHDAY)) batch(birth, LocalDate.of(1908, 12, 18), id);
                if (no(mask, SHARES)) batch(total, 888_100_000_000L, id);
                var day = LocalDate.of(1908, 1, 1 + random.nextInt(28));
                if (no(mask, SHARES | PROFILED)) batch(days, day, day, day, id);
                if (no(mask, PROFILED)) batch(score, id);
            }
            int changed = 0;
            for (var all : List.of(named, birth, total, days, score)) changed += all.executeBatch().length;
            return changed;
        }
    }

    private static void model(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("insert into customer_model (version, run_id, currency, as_of, customers, repeaters,"
                    + " outcome, fitted_at) select 1, id, 'EUR', date '2026-11-01', 1, 1, 'FITTED', created_at"
                    + " from customer fetch first 1 rows only");
        }
    }

    private static boolean no(int mask, int purposes) {
        return (mask & purposes) == 0;
    }

    private LocalDate birth(int mask) {
        return no(mask, BIRTHDAY) ? LocalDate.of(1907, 7, 17) : LocalDate.of(1980, 1 + random.nextInt(12), 2);
    }

    private long total(int mask) {
        return no(mask, SHARES) ? 777_000_000_000L + random.nextInt(1_000) : random.nextInt(40_000);
    }

    private static void batch(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) statement.setNull(i + 1, Types.DATE);
            else statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
