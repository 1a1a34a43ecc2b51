package org.concilier.customer;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concilier.consent.Decision;
import org.concilier.consent.Grant;
import org.concilier.consent.Grants;
import org.concilier.consent.Permissions;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class AttributesTest {
    private static final Set<String> ALL = Set.of(
            "purchase.recency_days",
            "purchase.frequency",
            "purchase.monetary_cents",
            "purchase.mean_basket_cents",
            "purchase.rhythm_days",
            "purchase.cut_points",
            "purchase.r_score",
            "purchase.f_score",
            "purchase.m_score",
            "journey.stage",
            "profile.birth_month");

    private final Domain domain;
    private final CustomerWorld world;

    AttributesTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new CustomerWorld(domain);
    }

    @Test
    void everyAttributeHasItsMeaning() {
        var id = world.customer("{'externalId':'meaning','birthDate':'1980-02-29'}")
                .id();
        world.answer(Decision.GIVEN, "journey-profiling", id);
        world.buy(id, "A-1", "2026-10-01T10:00:00Z", "40.00");
        world.buy(id, "A-2", "2026-11-01T10:00:00Z", "35.51");

        assertThat(load(id, ALL))
                .isEqualTo(Map.ofEntries(
                        entry("purchase.recency_days", 22L),
                        entry("purchase.frequency", 2L),
                        entry("purchase.monetary_cents", 7551L),
                        entry("purchase.mean_basket_cents", 3776L),
                        entry("purchase.rhythm_days", 31L),
                        entry("purchase.cut_points", 1L),
                        entry("purchase.r_score", 5L),
                        entry("purchase.f_score", 2L),
                        entry("purchase.m_score", 3L),
                        entry("journey.stage", "REPEAT"),
                        entry("profile.birth_month", 2L)));
    }

    @Test
    void eachAttributeIsComputedFromItsOwnFactsAlone() {
        var id = world.register("alone");
        world.answer(Decision.GIVEN, "journey-profiling", id);
        world.buy(id, "B-1", "2026-10-01T10:00:00Z", "40.00");
        var together = load(id, ALL);
        for (var name : ALL) {
            assertThat(load(id, Set.of(name)))
                    .containsEntry(name, together.get(name))
                    .hasSize(name.endsWith("_score") ? 2 : 1);
        }
    }

    @Test
    void whoNeverBoughtIsNewWithZeroes() {
        var id = world.register("zero");
        assertThat(load(id, ALL))
                .containsEntry("journey.stage", "NEW")
                .containsEntry("purchase.recency_days", 0L)
                .containsEntry("purchase.frequency", 0L)
                .containsEntry("purchase.monetary_cents", 0L)
                .containsEntry("purchase.r_score", 1L)
                .containsEntry("profile.birth_month", 0L)
                .hasSize(ALL.size());
    }

    @Test
    void columnsThatAreNotGrantedAreNotRead() {
        var id = world.register("unread");
        var sql = domain.statements(() -> load(id, Set.of("purchase.frequency")));
        assertThat(sql)
                .singleElement()
                .asString()
                .contains("purchase_days")
                .doesNotContain("birth", "_minor", "last_day");
        assertThat(domain.statements(() -> load(id, Set.of("profile.birth_month"))))
                .singleElement()
                .asString()
                .doesNotContain("customer_features", "email", "given_name");
        assertThat(domain.statements(() -> load(id, Set.of("cart.total_cents"))))
                .isEmpty();
    }

    @Test
    void customersWithTheSameGrantsAreLoadedTogether() {
        var ids = world.register(List.of("t1", "t2", "t3", "t4"));
        var granted = Map.of(
                ids.get(0), Set.of("journey.stage"),
                ids.get(1), Set.of("journey.stage"),
                ids.get(2), Set.of("profile.birth_month"));
        var sql = domain.statements(() -> domain.inTransaction(() -> {
            var loaded = domain.get(Attributes.class).load(nothing(ids), granted);
            assertThat(loaded.get(ids.get(3))).isEmpty();
            return assertThat(loaded).hasSize(4);
        }));
        assertThat(sql).hasSize(2);
    }

    @Test
    void whatWasDerivedUnderAnEarlierYesIsRefused() {
        var id = world.register("stale");
        world.answer(Decision.GIVEN, "journey-profiling", id);
        var names = Set.of("purchase.frequency", "journey.stage", "profile.birth_month");
        var now = domain.inTransaction(() -> domain.get(Permissions.class).of(id));
        var began = now.byPurpose().get("journey-profiling");
        var anew =
                new Grant(began.consentId(), began.purpose(), 1, now.epoch() + 2, began.givenAt(), began.validUntil());

        assertThat(loaded(now, names)).hasSize(3);
        assertThat(loaded(new Grants(id, now.epoch() + 2, Map.of(anew.purpose(), anew)), names))
                .containsOnlyKeys("profile.birth_month");
    }

    private Map<String, Object> loaded(Grants grants, Set<String> names) {
        var id = grants.customerId();
        return domain.inTransaction(() -> domain.get(Attributes.class)
                .load(List.of(grants), Map.of(id, names))
                .get(id));
    }

    private Map<String, Object> load(UUID id, Set<String> names) {
        return domain.inTransaction(() -> domain.get(Attributes.class)
                .load(nothing(List.of(id)), Map.of(id, names))
                .get(id));
    }

    private static List<Grants> nothing(List<UUID> ids) {
        return ids.stream().map(id -> new Grants(id, 0, Map.of())).toList();
    }
}
