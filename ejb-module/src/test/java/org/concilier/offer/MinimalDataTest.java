package org.concilier.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;

/** What is not consented is not read: changing it changes nothing, and no query mentions it. */
@OnBothDatabases
class MinimalDataTest {
    private static final List<String> PURPOSES = List.of(OfferWorld.OFFERS, OfferWorld.JOURNEY, OfferWorld.BIRTHDAY);

    private final Domain domain;
    private final OfferWorld world;

    MinimalDataTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new OfferWorld(domain);
        domain.clock().businessAt(Instant.parse("2026-11-23T12:00:00Z"));
        world.onlyForEveryone();
        world.publishCatalogue();
    }

    @Test
    void changingAnAttributeWithoutConsentChangesNoBitOfAnyOutput() {
        for (var granted : subsets()) {
            var customer = customer(granted);
            var before = outputs(customer);
            disturb(customer, granted);
            assertThat(outputs(customer)).as("%s", granted).isEqualTo(before);
        }
    }

    @Test
    void changingAnAttributeWithConsentChangesTheOutput() {
        var customer = customer(Set.of(OfferWorld.OFFERS));
        var before = outputs(customer);
        disturb(customer, Set.of(OfferWorld.JOURNEY, OfferWorld.BIRTHDAY));
        assertThat(outputs(customer)).isNotEqualTo(before);
    }

    @Test
    void noQueryMentionsAColumnWithoutConsent() {
        for (var granted : subsets()) {
            var customer = customer(granted);
            var sql = String.join("\n", domain.statements(() -> {
                world.decide(customer);
                exchange(customer);
            }));
            assertThat(sql.contains("birth_date")).as("%s", granted).isEqualTo(granted.contains(OfferWorld.BIRTHDAY));
            assertThat(sql.contains("total_minor")).as("%s", granted).isEqualTo(granted.contains(OfferWorld.OFFERS));
            var features = granted.contains(OfferWorld.OFFERS) || granted.contains(OfferWorld.JOURNEY);
            assertThat(sql.contains("customer_features")).as("%s", granted).isEqualTo(features);
        }
    }

    /** Everything a decision and the value exchange tell, without what is random or merely names it. */
    private List<String> outputs(UUID customer) {
        var decision = world.decide(customer);
        var told = new ArrayList<String>();
        decision.offers()
                .forEach(o -> told.add(o.offer() + o.title() + o.effect() + o.personalised() + o.explanation()));
        told.add(decision.stage() + decision.because() + decision.dataUsed() + decision.dataNotUsed());
        told.add(decision.alternatives() + decision.counterfactual());
        told.add(exchange(customer).toString());
        return told;
    }

    private ValueExchangeView exchange(UUID customer) {
        return world.asPartner(() -> domain.get(ValueExchange.class).of(customer, "en"));
    }

    private void disturb(UUID customer, Set<String> granted) {
        if (!granted.contains(OfferWorld.BIRTHDAY)) {
            update("update customer set birth_date = date '1999-03-04' where id = ?1", customer);
        }
        if (granted.contains(OfferWorld.OFFERS)) return;
        if (granted.contains(OfferWorld.JOURNEY)) {
            update("update customer_features set total_minor = total_minor + 777700 where customer_id = ?1", customer);
        } else {
            world.buys(customer, "2026-11-20", "999.00");
        }
    }

    private void update(String sql, UUID customer) {
        var updated = domain.inTransaction(() ->
                domain.em().createNativeQuery(sql).setParameter(1, customer).executeUpdate());
        assertThat(updated).isEqualTo(1);
    }

    private UUID customer(Set<String> granted) {
        var customer = world.customer();
        world.buys(customer, "2026-05-01", "30.00");
        world.buys(customer, "2026-07-01", "20.00");
        world.buys(customer, "2026-08-20", "25.00");
        granted.forEach(purpose -> world.agrees(customer, purpose));
        return customer;
    }

    private static List<Set<String>> subsets() {
        var subsets = new ArrayList<Set<String>>();
        for (int mask = 0; mask < 1 << PURPOSES.size(); mask++) {
            var subset = new TreeSet<String>();
            for (int i = 0; i < PURPOSES.size(); i++) if ((mask & 1 << i) != 0) subset.add(PURPOSES.get(i));
            subsets.add(subset);
        }
        return subsets;
    }
}
