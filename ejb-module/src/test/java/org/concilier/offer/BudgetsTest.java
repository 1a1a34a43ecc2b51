package org.concilier.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;

/** Which offers have nothing left to spend, however many are asked about at once. */
@OnBothDatabases
class BudgetsTest {
    private final Domain domain;
    private final OfferWorld world;

    BudgetsTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new OfferWorld(domain);
    }

    @Test
    void whatIsSpentIsToldAmongFewOffersAndAmongMany() {
        domain.clock().businessAt(Instant.parse("2026-11-23T12:00:00Z"));
        world.onlyForEveryone();
        var spent = budgetOf("1.00");
        var open = budgetOf("5.00");
        for (var offer : List.of(spent, open)) {
            new OfferUse(world).redeem(world.decide(world.customer()), offer, "o", 1, "30.00");
        }
        var few = domain.inTransaction(() -> domain.get(RuleSets.class).find(Set.of(spent, open)));
        var many = new ArrayList<>(few);
        for (int i = 0; i < 100; i++) many.add(another(few.get(0)));

        assertThat(exhausted(few)).containsExactly(spent);
        assertThat(exhausted(many)).containsExactly(spent);
    }

    private Set<UUID> exhausted(Collection<Terms> offers) {
        return domain.inTransaction(() -> domain.get(Budgets.class).exhausted(offers));
    }

    private static Terms another(Terms like) {
        return new Terms(
                UUID.randomUUID(),
                like.code(),
                like.revision(),
                like.title(),
                like.description(),
                like.rule(),
                like.purposes(),
                like.effect(),
                like.priority(),
                like.placements(),
                like.validFrom(),
                like.validTo(),
                like.conditions(),
                null);
    }

    private UUID budgetOf(String euros) {
        return world.publish(
                        null,
                        "{'kind':'AMOUNT_OFF','amount':{'amount':'1.00','currency':'EUR'}}",
                        ",'priority':999,'budget':{'limit':{'amount':'" + euros + "','currency':'EUR'}}")
                .id();
    }
}
