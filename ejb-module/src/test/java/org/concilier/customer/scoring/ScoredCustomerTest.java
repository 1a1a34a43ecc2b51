package org.concilier.customer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.concilier.consent.Grant;
import org.concilier.consent.Grants;
import org.concilier.consent.Permissions;
import org.concilier.customer.Agreed;
import org.concilier.customer.Attributes;
import org.concilier.customer.CustomerWorld;
import org.concilier.customer.Journeys;
import org.concilier.customer.journey.Scores;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ScoredCustomerTest {
    private final Domain domain;
    private final ScoringWorld world;

    ScoredCustomerTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new ScoringWorld(domain);
    }

    @BeforeEach
    void theSample() {
        world.sample();
    }

    @Test
    void theJourneyTellsTheScoresWithTheirVersions() {
        var run = world.finished(world.start());
        var id = world.scores().keySet().iterator().next();

        var journey = domain.as(
                CustomerWorld.PARTNER, () -> domain.get(Journeys.class).of(id, Locale.ENGLISH));

        assertThat(journey.outlook().model()).isEqualTo(run.models().get(0).version());
        assertThat(journey.outlook().outlook()).isEqualTo(world.scores().get(id));
        assertThat(journey.rfm().cutPoints().version())
                .isEqualTo(run.cutPoints().get(0).version());
        assertThat(journey.rfm().scores()).isNotEqualTo(new Scores(0, 0, 0));
    }

    @Test
    void rulesReadWhatTheModelSaysAndNothingOfWhoIsNotScored() {
        world.finished(world.start());
        var names = Set.of(
                "customer.alive_probability", "customer.expected_purchases_90d", "customer.expected_value_cents");
        var id = world.scores().keySet().iterator().next();
        var outlook = world.scores().get(id);
        var now = domain.inTransaction(() -> domain.get(Permissions.class).of(id));

        assertThat(attributes(now, names))
                .containsEntry("customer.alive_probability", (long) outlook.alivePercent())
                .containsEntry("customer.expected_purchases_90d", (long) outlook.purchases90d())
                .containsEntry("customer.expected_value_cents", outlook.value365dMinor());
        assertThat(attributes(begunAt(now, now.epoch() + 2), names)).isEmpty();
        assertThat(attributes(new Grants(id, now.epoch(), Map.of()), names)).isEmpty();
        assertThat(domain.inTransaction(() -> domain.get(ScoreBook.class).of(begunAt(now, now.epoch() + 2))))
                .isEmpty();
    }

    private Map<String, Object> attributes(Grants grants, Set<String> names) {
        var id = grants.customerId();
        return domain.inTransaction(() -> domain.get(Attributes.class)
                .load(List.of(grants), Map.of(id, names))
                .get(id));
    }

    private static Grants begunAt(Grants now, long epoch) {
        var yes = now.byPurpose().get(Agreed.JOURNEY_PROFILING);
        var anew = new Grant(yes.consentId(), yes.purpose(), 1, epoch, yes.givenAt(), yes.validUntil());
        return new Grants(now.customerId(), epoch, Map.of(yes.purpose(), anew));
    }
}
