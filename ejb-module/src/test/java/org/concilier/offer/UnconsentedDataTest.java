package org.concilier.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.concilier.consent.Permissions;
import org.concilier.offer.rule.AttributeRegistry;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand customers with random consents and marked values in all they did not agree to share: the marks show nowhere,
 * and changing them changes no bit of what is decided, kept or told.
 */
@Tag("domain")
class UnconsentedDataTest {
    private static final int CUSTOMERS = 10_000;
    private static final int CHUNK = 500;

    /** Whose answers are read as well, one in so many: what is told is made of what is kept. */
    private static final int ANSWERED = 100;

    private static final List<String> PURPOSES = List.of(OfferWorld.OFFERS, OfferWorld.JOURNEY, OfferWorld.BIRTHDAY);
    private static final List<String> MARKS = List.of("77700000", "88810000", "1907-", "1908-");

    private final Domain domain = Domain.of(this, DatabaseKind.H2);
    private final OfferWorld world = new OfferWorld(domain);
    private final Random random = new Random(5);
    private final Map<UUID, Integer> consents = new HashMap<>();

    @Test
    void whatIsNotConsentedShowsNowhereAndChangesNothing() throws SQLException {
        domain.clock().businessAt(Instant.parse("2026-11-23T12:00:00Z"));
        world.onlyForEveryone();
        world.publishCatalogue();
        for (var attribute : AttributeRegistry.standard().personal()) {
            world.publish(attribute.name() + (attribute.words().isEmpty() ? " >= 1" : " != 'NEW'"));
        }
        plant();

        try (var watch = new Watch(MARKS)) {
            var before = decideAll();
            disturb();
            var after = decideAll();

            assertThat(after).isEqualTo(before);
            assertThat(before.values())
                    .filteredOn(told -> told.contains("\"purposes\":[\""))
                    .hasSizeGreaterThan(5_000);
            assertThat(before.values()).noneMatch(told -> Watch.shows(told, MARKS));
            assertThat(watch.parameters()).isGreaterThan(100_000);
            assertThat(watch.found()).isEmpty();
        }
        assertThat(kept("select count(*) from offer_decision")).isEqualTo(2L * CUSTOMERS);
    }

    /** What was decided for each, as it is kept; codes to show are random and left out. */
    private Map<UUID, String> decideAll() {
        var all = new HashMap<UUID, String>();
        var ids = new ArrayList<>(consents.keySet());
        for (int from = 0; from < ids.size(); from += CHUNK) {
            var chunk = ids.subList(from, Math.min(ids.size(), from + CHUNK));
            var taken = world.asPartner(() -> domain.inTransaction(() -> domain.get(Deciding.class)
                    .decide(domain.get(Permissions.class).locked(chunk), Occasion.at("home"))));
            taken.forEach(one -> all.put(one.decision().customerId(), told(one)));
            for (int i = 0; i < taken.size(); i += ANSWERED) {
                var decision = taken.get(i).decision();
                all.merge(decision.customerId(), answers(decision), String::concat);
            }
        }
        return all;
    }

    /** All that anybody is told about a decision; ids and hashes are new each time and left out. */
    private String answers(OfferDecision decision) {
        var answers = new StringBuilder();
        for (var language : List.of("fr", "en")) {
            answers.append(world.asPartner(() -> world.decisions.find(decision.id(), language)))
                    .append(world.asPartner(
                            () -> domain.get(ValueExchange.class).of(decision.customerId(), language)));
        }
        return answers.toString()
                .replace(decision.id().toString(), "")
                .replaceAll("decidedAt=[^,\\]]*", "")
                .replaceAll("leafHash=[^,\\]]*", "")
                .replaceAll("code=[^,\\]]*", "");
    }

    private String told(Deciding.Taken taken) {
        var mask = consents.get(taken.decision().customerId());
        for (var name : taken.record().facts().keySet()) {
            var attribute = AttributeRegistry.standard().find(name).orElseThrow();
            assertThat(attribute.isOpen(purpose -> (mask & 1 << PURPOSES.indexOf(purpose)) != 0))
                    .as(name)
                    .isTrue();
        }
        return DecisionJson.write(taken.record(), Currency.getInstance("EUR"))
                .replaceAll("\"coupon\":\"[^\"]*\"", "\"coupon\":\"\"");
    }

    /** One customer made in the usual way, and ten thousand like it. */
    private void plant() throws SQLException {
        var like = world.customer();
        PURPOSES.forEach(purpose -> world.agrees(like, purpose));
        world.buys(like, "2026-08-20", "25.00");
        try (var connection = domain.owner().getConnection();
                var customer = connection.prepareStatement(
                        "insert into customer (id, version, external_id, locale, currency, created_at, birth_date)"
                                + " select ?, version, ?, locale, currency, created_at, ? from customer where id = ?");
                var subject = connection.prepareStatement(
                        "insert into consent_subject (customer_id, epoch) select ?, epoch from consent_subject where"
                                + " customer_id = ?");
                var consent = connection.prepareStatement("insert into consent (id, customer_id, purpose, status,"
                        + " happened_at, valid_until, epoch, since_epoch, recorded_by, notice_version, language, method,"
                        + " channel, leaf_hash, version, recipients, route) select random_uuid(), ?, purpose, status,"
                        + " happened_at, valid_until, epoch, 1, recorded_by, notice_version, language, method, channel,"
                        + " leaf_hash, version, recipients, route from consent where customer_id = ? and purpose = ?");
                var features = connection.prepareStatement("insert into customer_features (customer_id, first_day,"
                        + " first_day_minor, previous_day, last_day, purchase_days, total_minor, currency, computed_at,"
                        + " epoch) select ?, ?, first_day_minor, ?, ?, ?, ?, currency, computed_at, epoch from"
                        + " customer_features where customer_id = ?")) {
            for (int i = 0; i < CUSTOMERS; i++) {
                var id = new UUID(random.nextLong(), random.nextLong());
                var mask = random.nextInt(8);
                consents.put(id, mask);
                batch(customer, id, "bulk-" + i, birth(mask), like);
                batch(subject, id, like);
                for (int p = 0; p < 3; p++) if ((mask & 1 << p) != 0) batch(consent, id, like, PURPOSES.get(p));
                var day = (mask & 3) == 0
                        ? LocalDate.of(1907, 3, 1 + random.nextInt(28))
                        : LocalDate.of(2026, 1 + random.nextInt(9), 3);
                var days = (mask & 3) == 0 ? 77_701 : 1 + random.nextInt(8);
                batch(features, id, day, days > 1 ? day : null, day, days, total(mask), like);
            }
            customer.executeBatch();
            subject.executeBatch();
            consent.executeBatch();
            features.executeBatch();
        }
    }

    private LocalDate birth(int mask) {
        return (mask & 4) == 0 ? LocalDate.of(1907, 7, 17) : LocalDate.of(1980, 1 + random.nextInt(12), 2);
    }

    private long total(int mask) {
        return (mask & 1) == 0 ? 777_000_000_000L + random.nextInt(1_000) : random.nextInt(40_000);
    }

    private void disturb() throws SQLException {
        try (var connection = domain.owner().getConnection();
                var birth = connection.prepareStatement("update customer set birth_date = ? where id = ?");
                var total = connection.prepareStatement(
                        "update customer_features set total_minor = ? where customer_id = ?");
                var days = connection.prepareStatement("update customer_features set first_day = ?, last_day = ?,"
                        + " purchase_days = ? where customer_id = ?")) {
            for (var one : consents.entrySet()) {
                var mask = one.getValue();
                if ((mask & 4) == 0) batch(birth, LocalDate.of(1908, 12, 18), one.getKey());
                if ((mask & 1) == 0) batch(total, 888_100_000_000L, one.getKey());
                var other = LocalDate.of(1908, 1, 1 + random.nextInt(28));
                if ((mask & 3) == 0) batch(days, other, other, 88_813, one.getKey());
            }
            assertThat(birth.executeBatch().length).isGreaterThan(4_000);
            assertThat(total.executeBatch().length).isGreaterThan(4_000);
            assertThat(days.executeBatch().length).isGreaterThan(2_000);
        }
    }

    private static void batch(java.sql.PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
        statement.addBatch();
    }

    private long kept(String sql) {
        return domain.inTransaction(
                () -> ((Number) domain.em().createNativeQuery(sql).getSingleResult()).longValue());
    }
}
