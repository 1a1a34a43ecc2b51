package org.concilier.privacy.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.concilier.consent.ConsentChecks;
import org.concilier.consent.Consents;
import org.concilier.consent.Decision;
import org.concilier.consent.ObjectionStands;
import org.concilier.consent.RecordedChoice;
import org.concilier.customer.Customers;
import org.concilier.offer.DecisionView;
import org.concilier.offer.Occasion;
import org.concilier.offer.OfferDecisions;
import org.concilier.privacy.Everything;
import org.concilier.shared.Callers;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.Test;

/** What is asked for is done: corrected, held back, stopped, erased. */
@OnBothDatabases
class RequestedActsTest {
    private static final String OFFERS = "personalised-offers";

    private final Domain domain;
    private final RequestWorld world;
    private final UUID id;

    RequestedActsTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new RequestWorld(domain);
        id = world.persona.id;
    }

    @Test
    void aCorrectionIsMadeAtOnceAndOthersAreTold() {
        var changes = Json.createObjectBuilder().add("familyName", "Corrigée").build();
        var draft = new RequestDraft(RequestKind.RECTIFICATION, "portal", null, changes, null, false, "fr", null);

        var done = world.asPerson(() -> world.requests.open(id, draft));

        assertThat(done.state()).isEqualTo(RequestState.FULFILLED);
        assertThat(world.asPerson(
                        () -> domain.get(Customers.class).find(id).profile().familyName()))
                .isEqualTo("Corrigée");
        assertThat(events("org.concilier.customer.rectified.v1")).isEqualTo(1);
    }

    @Test
    void aCorrectionThatCannotBeMadeIsToldWhereItIsWrong() {
        var changes = Json.createObjectBuilder().add("email", "nowhere").build();
        var draft = new RequestDraft(RequestKind.RECTIFICATION, "phone", null, changes, null, false, "fr", null);

        assertThatThrownBy(() -> domain.as(Callers.staff(Roles.AGENT), () -> world.requests.open(id, draft)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.faults())
                                .extracting(InvalidInput.Fault::pointer)
                                .containsExactly("/changes/email"));
    }

    @Test
    void restrictedDataIsKeptAndUsedForNothingUntilThePersonEndsIt() {
        assertThat(reason(OFFERS)).isEqualTo("permitted");
        var before = features();

        restrict(false);

        assertThat(reason(OFFERS)).isEqualTo("restricted");
        var general = decide();
        assertThat(general.offers()).isNotEmpty().noneMatch(DecisionView.Offer::personalised);
        assertThat(general.dataNotUsed())
                .filteredOn(data -> data.purpose().equals(OFFERS))
                .isNotEmpty()
                .allMatch(data -> data.reason().equals("PROCESSING_RESTRICTED"));
        world.persona.world.buy(id, world.persona.mark + "-meanwhile", "2026-11-01T10:00:00Z", "10.00");
        assertThat(features()).as("kept, and not derived further").isEqualTo(before);
        assertThat(world.asPerson(
                        () -> domain.get(Customers.class).find(id).profile().givenName()))
                .isNotNull();

        restrict(true);

        assertThat(reason(OFFERS)).isEqualTo("permitted");
        assertThat(features())
                .as("derived anew, with what was bought meanwhile")
                .isGreaterThan(before);
        assertThat(events("org.concilier.customer.restricted.v1")).isEqualTo(2);
    }

    @Test
    void aWithdrawalDuringARestrictionStillForgetsWhatWasDerived() {
        restrict(false);

        world.persona.world.withdraw(id, OFFERS);
        assertThat(features()).isPositive();
        world.persona.world.withdraw(id, "journey-profiling");

        assertThat(features()).isZero();
    }

    @Test
    void directMarketingStopsAtOnceAndIsNotAskedForAgain() {
        world.asks(RequestKind.OBJECTION);

        assertThat(reason(OFFERS)).isEqualTo("withdrawn");
        assertThat(reason("birthday-offers")).isEqualTo("withdrawn");
        assertThat(reason("journey-profiling")).isEqualTo("permitted");
        assertThatThrownBy(() -> domain.as(
                        Callers.client(Roles.CONSENTS_WRITE),
                        () -> domain.get(Consents.class).record(id, yes("product-news"))))
                .isInstanceOf(ObjectionStands.class);
        world.asPerson(() -> domain.get(Consents.class).record(id, yes("product-news")));
        assertThat(reason("product-news")).as("the person's own yes").isEqualTo("permitted");
        assertThatThrownBy(() -> domain.as(
                        Callers.client(Roles.CONSENTS_WRITE),
                        () -> domain.get(Consents.class).record(id, yes(OFFERS))))
                .as("the others stay as they are")
                .isInstanceOf(ObjectionStands.class);
    }

    @Test
    void onePurposeMayBeObjectedToAndOnlyOneThatExists() {
        var one = new RequestDraft(RequestKind.OBJECTION, "portal", null, null, "journey-profiling", false, "fr", null);
        var none = new RequestDraft(RequestKind.OBJECTION, "portal", null, null, "nonsense", false, "fr", null);

        world.asPerson(() -> world.requests.open(id, one));

        assertThat(reason("journey-profiling")).isEqualTo("withdrawn");
        assertThat(reason(OFFERS)).isEqualTo("permitted");
        assertThatThrownBy(() -> world.asPerson(() -> world.requests.open(id, none)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void anErasureIsDoneWithinSecondsAndClosesEverythingThatWasAsked() {
        var open = world.agentAsks(RequestKind.ACCESS);
        var draft = new RequestDraft(
                RequestKind.ERASURE,
                "portal",
                world.persona.mark + "-details",
                null,
                null,
                false,
                "fr",
                world.verified());
        var asked = world.asPerson(() -> world.requests.open(id, draft));

        world.works();

        assertThat(state(asked.id())).isEqualTo("FULFILLED");
        assertThat(state(open.id())).isEqualTo("UNFULFILLED");
        assertThat(Everything.mentioning(domain.pool(), world.persona.identifying()))
                .isEmpty();
        assertThatThrownBy(() -> world.asOfficer(() -> world.requests.find(id, asked.id())))
                .isInstanceOf(UnknownPerson.class);
        assertThatThrownBy(() -> world.asOfficer(() -> world.requests.of(id, null, 10)))
                .isInstanceOf(UnknownPerson.class);
    }

    @Test
    void anErasureWaitsAsLongAsTheCompanySaidAndNotLonger() {
        var asked = world.asksVerified(RequestKind.ERASURE);
        domain.inTransaction(() -> domain.em()
                .createNativeQuery("update privacy_request set not_before = ?2 where id = ?1")
                .setParameter(1, asked.id())
                .setParameter(2, domain.clock().instant().plus(Duration.ofDays(3)))
                .executeUpdate());

        world.works();
        assertThat(state(asked.id())).isEqualTo("ACCEPTED");
        domain.clock().advance(Duration.ofDays(3));
        world.works();

        assertThat(state(asked.id())).isEqualTo("FULFILLED");
    }

    private void restrict(boolean lift) {
        var draft = new RequestDraft(RequestKind.RESTRICTION, "portal", null, null, null, lift, "fr", null);
        assertThat(world.asPerson(() -> world.requests.open(id, draft)).state()).isEqualTo(RequestState.FULFILLED);
    }

    private DecisionView decide() {
        return domain.as(
                Callers.client(Roles.OFFERS_READ),
                () -> domain.get(OfferDecisions.class).decide(id, Occasion.at("home"), "fr"));
    }

    private String reason(String purpose) {
        var question = new ConsentChecks.Question(id, purpose, null);
        return domain.as(
                Callers.client(Roles.DECISIONS_READ),
                () -> domain.get(ConsentChecks.class)
                        .check(List.of(question))
                        .get(0)
                        .reason());
    }

    private static RecordedChoice yes(String purpose) {
        return new RecordedChoice(purpose, Decision.GIVEN, 1, "fr", "web-form", "web", null);
    }

    private long features() {
        return number("select coalesce(sum(purchase_days), 0) from customer_features where customer_id = ?1");
    }

    private long events(String type) {
        return number("select count(*) from event where event_type = '" + type + "' and subject_id = ?1");
    }

    private long number(String sql) {
        return domain.inTransaction(() ->
                ((Number) domain.em().createNativeQuery(sql).setParameter(1, id).getSingleResult()).longValue());
    }

    private String state(UUID request) {
        return domain.inTransaction(() -> domain.em()
                .createNativeQuery("select state from privacy_request where id = ?1")
                .setParameter(1, request)
                .getSingleResult()
                .toString());
    }
}
