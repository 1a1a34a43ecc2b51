package org.concilier.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concilier.customer.CustomerWorld.PARTNER;

import java.util.Currency;
import java.util.Locale;
import org.concilier.consent.Decision;
import org.concilier.customer.journey.CutPoints;
import org.concilier.customer.journey.Scores;
import org.concilier.customer.journey.Stage;
import org.concilier.privacy.Access;
import org.concilier.privacy.Accesses;
import org.concilier.shared.Callers;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.Money;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class JourneysTest {
    private static final CutPoints FIRST = CutPoints.first(Currency.getInstance("EUR"));

    private final Domain domain;
    private final CustomerWorld world;
    private final Journeys journeys;

    JourneysTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new CustomerWorld(domain);
        journeys = domain.get(Journeys.class);
    }

    @Test
    void theJourneyIsToldWithItsReasonsAndFigures() {
        var id = world.register("told");
        world.answer(Decision.GIVEN, "journey-profiling", id);
        world.buy(id, "J-1", "2026-10-01T10:00:00Z", "40.00");
        world.buy(id, "J-2", "2026-11-01T10:00:00Z", "35.50");

        var journey = domain.as(PARTNER, () -> journeys.of(id, Locale.ENGLISH));

        assertThat(journey.stage()).isEqualTo(Stage.REPEAT);
        assertThat(journey.since()).isEqualTo("2026-11-01T00:00:00Z");
        assertThat(journey.reasons()).contains("Your last purchase was 22 days ago.");
        assertThat(journey.rfm())
                .isEqualTo(new JourneyView.Rfm(22, 2, Money.of("75.50", "EUR"), new Scores(5, 2, 3), FIRST));
    }

    @Test
    void whoAgreedAndNeverBoughtIsNewSinceRegistration() {
        var id = world.register("never");
        world.answer(Decision.GIVEN, "journey-profiling", id);

        var journey = domain.as(Callers.customer(id), () -> journeys.of(id, Locale.FRENCH));

        assertThat(journey.stage()).isEqualTo(Stage.NEW);
        assertThat(journey.since()).isEqualTo(domain.clock().business().instant());
        assertThat(journey.rfm())
                .isEqualTo(new JourneyView.Rfm(0, 0, Money.of("0", "EUR"), new Scores(1, 1, 1), FIRST));
    }

    @Test
    void withoutConsentItIsRefusedAndTheRefusalIsNoted() {
        var id = world.register("refused");
        world.answer(Decision.GIVEN, "personalised-offers", id);

        assertThatThrownBy(() -> domain.as(PARTNER, () -> journeys.of(id, Locale.ENGLISH)))
                .isInstanceOf(ConsentRequired.class);

        var looks =
                domain.as(Callers.customer(id), () -> domain.get(Accesses.class).entries(id, null, 50));
        assertThat(looks).singleElement().extracting(Access::allowed).isEqualTo(false);
    }
}
