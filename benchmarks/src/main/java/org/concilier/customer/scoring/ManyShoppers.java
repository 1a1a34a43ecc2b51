package org.concilier.customer.scoring;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Customers of whom figures are kept, all with consent to journey profiling; made by the database itself. */
final class ManyShoppers {
    private static final List<String> TABLES = List.of("""
            insert into purpose (code, name_fr, name_en, benefit_fr, benefit_en, dpv_iri, legal_basis, special_category,
                categories, recipients, validity_months, sort_order, notice_version, min_version, version)
            values ('journey-profiling', 'Parcours', 'Journey', 'Des offres', 'Offers',
                'https://w3id.org/dpv#ServicePersonalisation', 'https://w3id.org/dpv/legal/eu/gdpr#A6-1-a', false,
                'journey-stage', '', 12, 1, 1, 1, 0)""", """
            insert into customer (id, version, external_id, locale, currency, created_at)
            select cast(md5('c' || i) as uuid), 0, 'c' || i, 'en', 'EUR', timestamp '2026-01-01 00:00:00'
            from generate_series(1, %d) i""", """
            insert into consent_subject (customer_id, epoch)
            select cast(md5('c' || i) as uuid), 1 from generate_series(1, %d) i""", """
            insert into consent (id, customer_id, since_epoch, version, purpose, status, happened_at, valid_until, epoch,
                recorded_by, notice_version, language, method, channel, leaf_hash)
            select cast(md5('y' || i) as uuid), cast(md5('c' || i) as uuid), 1, 0, 'journey-profiling', 'GIVEN',
                timestamp '2026-06-01 00:00:00', timestamp '2027-06-01 00:00:00', 1, 'shop', 1, 'fr', 'web-form', 'web',
                repeat('A', 44)
            from generate_series(1, %d) i""", """
            insert into customer_features (customer_id, first_day, first_day_minor, previous_day, last_day, purchase_days,
                total_minor, currency, computed_at, epoch)
            select cast(md5('c' || i) as uuid), first_day, 2000, case when days > 1 then first_day end,
                case when days > 1 then first_day + 1 + (i * 31) %% (322 - i %% 300) else first_day end, days,
                days * (1000 + (cast(i as bigint) * 104729) %% 9000), 'EUR', timestamp '2026-11-20 00:00:00', 1
            from (select i, date '2026-01-01' + (i %% 300) first_day,
                1 + (case when (cast(i as bigint) * 7919) %% 100 < 60 then 0 else (i * 613) %% 9 end) days
                from generate_series(1, %d) i) s""", "analyze");

    private ManyShoppers() {}

    static void fill(DataSource database, int customers) throws SQLException {
        try (var connection = database.getConnection()) {
            for (var sql : TABLES) execute(connection, sql.formatted(customers));
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
