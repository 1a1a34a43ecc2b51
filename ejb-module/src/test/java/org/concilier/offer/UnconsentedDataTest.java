package org.concilier.offer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.FlushModeType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concilier.consent.Permissions;
import org.concilier.offer.rule.AttributeRegistry;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;

/**
 * Customers with random consents and marked values in all they did not agree to share: the marks show nowhere, and
 * changing them changes no bit of what is decided, kept or told. Ten thousand on H2; PostgreSQL gets the same queries.
 */
@OnBothDatabases
class UnconsentedDataTest {
    private static final int CHUNK = 250;

    /** Whose value exchange is read as well, one in so many. */
    private static final int WEIGHING = 10;

    private final Domain domain;
    private final OfferWorld world;
    private final Planted planted;
    private final int customers;

    UnconsentedDataTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new OfferWorld(domain);
        planted = new Planted(domain);
        customers = kind == DatabaseKind.H2 ? 10_000 : 1_000;
    }

    @Test
    void whatIsNotConsentedShowsNowhereAndChangesNothing() throws SQLException {
        domain.clock().businessAt(Instant.parse("2026-11-23T12:00:00Z"));
        world.onlyForEveryone();
        world.publishCatalogue();
        for (var attribute : AttributeRegistry.standard().personal()) {
            world.publish(attribute.name() + (attribute.words().isEmpty() ? " >= 1" : " != 'NEW'"));
        }
        planted.plant(like(), customers);

        try (var watch = new Watch(Planted.MARKS)) {
            var before = decideAll();
            assertThat(planted.disturb()).isGreaterThan(2 * customers);
            var after = decideAll();

            assertThat(before).hasSize(customers);
            assertThat(after.entrySet())
                    .filteredOn(one -> !one.getValue().equals(before.get(one.getKey())))
                    .isEmpty();
            assertThat(before.values())
                    .filteredOn(told -> told.contains("\"purposes\":[\""))
                    .hasSizeGreaterThan(customers / 2);
            assertThat(before.values())
                    .noneMatch(told -> Planted.MARKS.matcher(told).find());
            assertThat(watch.parameters()).isGreaterThan(20L * customers);
            assertThat(watch.found()).isEmpty();
        }
    }

    private UUID like() {
        var like = world.customer();
        List.of(OfferWorld.OFFERS, OfferWorld.JOURNEY, OfferWorld.BIRTHDAY).forEach(p -> world.agrees(like, p));
        world.buys(like, "2026-08-20", "25.00");
        return like;
    }

    /** By customer: what is kept of the decision, and every answer about it. */
    private Map<UUID, String> decideAll() {
        var all = new HashMap<UUID, String>();
        var ids = planted.ids();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            var chunk = ids.subList(from, Math.min(ids.size(), from + CHUNK));
            world.asPartner(() -> domain.inTransaction(() -> {
                // Nothing that is asked here depends on what was written here.
                domain.em().setFlushMode(FlushModeType.COMMIT);
                domain.get(Deciding.class)
                        .decide(domain.get(Permissions.class).locked(chunk), Occasion.at("home"))
                        .forEach(one -> all.put(one.decision().customerId(), kept(one) + answers(one.decision())));
                return null;
            }));
        }
        return all;
    }

    /** What anybody is told about a decision; what is random each time is left out. */
    private String answers(OfferDecision decision) {
        var language = decision.customerId().hashCode() % 2 == 0 ? "fr" : "en";
        var told = world.decisions.find(decision.id(), language).toString();
        if (decision.customerId().hashCode() % WEIGHING == 0) {
            told += domain.get(ValueExchange.class).of(decision.customerId(), language);
        }
        return told.replace(decision.id().toString(), "")
                .replace(decision.leafHash(), "")
                .replaceAll("code=[^,\\]]*", "");
    }

    private String kept(Deciding.Taken taken) {
        for (var name : taken.record().facts().keySet()) {
            var attribute = AttributeRegistry.standard().find(name).orElseThrow();
            assertThat(planted.permits(taken.decision().customerId(), attribute))
                    .as(name)
                    .isTrue();
        }
        return DecisionJson.write(taken.record(), Currency.getInstance("EUR"))
                .replaceAll("\"coupon\":\"[^\"]*\"", "\"coupon\":\"\"");
    }
}
