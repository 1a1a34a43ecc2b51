package org.concilier.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.concilier.consent.Permissions;
import org.concilier.offer.review.DecisionReviews;
import org.concilier.offer.review.IllegalReviewStep;
import org.concilier.offer.review.NothingPersonalUsed;
import org.concilier.offer.review.OwnWork;
import org.concilier.offer.review.ReviewDesk;
import org.concilier.offer.review.ReviewKind;
import org.concilier.offer.review.ReviewOpen;
import org.concilier.offer.review.ReviewState;
import org.concilier.offer.review.ReviewView;
import org.concilier.privacy.Accesses;
import org.concilier.privacy.NotYours;
import org.concilier.shared.Callers;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No to what a program decided: the use ends at once, or a person looks and says why. */
@OnBothDatabases
class DecisionReviewsTest {
    private static final ConcilierPrincipal OFFICER = Callers.staff(Roles.PRIVACY_OFFICER);

    private final Domain domain;
    private final OfferWorld world;
    private final DecisionReviews reviews;
    private final ReviewDesk desk;
    private UUID customer;
    private DecisionView decision;

    DecisionReviewsTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new OfferWorld(domain);
        reviews = domain.get(DecisionReviews.class);
        desk = domain.get(ReviewDesk.class);
    }

    @BeforeEach
    void aPersonalDecision() {
        domain.clock().businessAt(Instant.parse("2026-11-23T12:00:00Z"));
        world.onlyForEveryone();
        world.publish("purchase.frequency >= 0");
        customer = world.customer();
        world.agrees(customer, OfferWorld.OFFERS);
        decision = world.decide(customer);
    }

    @Test
    void anObjectionEndsTheUseAtOnceAndTakesNothingThatEveryoneGets() {
        assertThat(decision.personalised()).isTrue();
        var everyone = decision.offers().stream().filter(o -> !o.personalised()).toList();

        var review = ask(ReviewKind.OBJECTION, "I do not want this.");

        assertThat(review.state()).isEqualTo(ReviewState.CARRIED_OUT);
        assertThat(domain.inTransaction(() -> domain.get(Permissions.class).of(customer))
                        .permits(OfferWorld.OFFERS))
                .isFalse();
        var after = world.decide(customer);
        assertThat(after.personalised()).isFalse();
        assertThat(after.offers())
                .extracting(DecisionView.Offer::offer)
                .containsAll(everyone.stream().map(DecisionView.Offer::offer).toList());
        assertThatExceptionOfType(OfferLapsed.class)
                .isThrownBy(
                        () -> world.redeem(decision, decision.offers().get(0).offerId(), "10.00"));
    }

    @Test
    void thereIsNothingToObjectToInWhatEveryoneGets() {
        var general = world.decide(world.customer());
        assertThatExceptionOfType(NothingPersonalUsed.class)
                .isThrownBy(() -> domain.as(
                        Callers.customer(general.customerId()),
                        () -> reviews.ask(general.decisionId(), ReviewKind.OBJECTION, null)));
    }

    @Test
    void aPersonLooksAndTheCustomerReadsWhy() {
        var asked = ask(ReviewKind.HUMAN_REVIEW, "I bought more than that.");
        assertThatExceptionOfType(ReviewOpen.class).isThrownBy(() -> ask(ReviewKind.HUMAN_REVIEW, null));
        assertThat(domain.as(OFFICER, () -> desk.waiting(null, 200)))
                .extracting(ReviewView::id)
                .contains(asked.id());
        domain.as(OFFICER, () -> desk.begin(asked.id()));

        domain.as(OFFICER, () -> desk.confirm(asked.id(), "The purchases of June were returned."));

        var read = domain.as(Callers.customer(customer), () -> reviews.find(asked.id()));
        assertThat(read.state()).isEqualTo(ReviewState.CONFIRMED);
        assertThat(read.words()).isEqualTo("I bought more than that.");
        assertThat(read.reason()).isEqualTo("The purchases of June were returned.");
        assertThat(read.steps())
                .extracting(ReviewView.Step::party)
                .containsExactly("customer", "privacy-officer", "privacy-officer");
        assertThat(read.steps()).allMatch(step -> step.leafHash().length() == 44);
        assertThat(domain.as(
                        Callers.customer(customer),
                        () -> domain.get(Accesses.class).entries(customer, null, 50)))
                .anyMatch(look -> look.why().equals("reviewing a decision"));
    }

    @Test
    void whatIsOverturnedIsDecidedAnewOnTheDataOfNow() {
        var asked = ask(ReviewKind.HUMAN_REVIEW, null);
        world.publish("purchase.frequency >= 1", "{'kind':'FREE_SHIPPING'}", "");
        world.buys(customer, "2026-11-01", "50.00");
        world.buys(customer, "2026-11-11", "50.00");
        domain.as(OFFICER, () -> desk.begin(asked.id()));

        var overturned = domain.as(OFFICER, () -> desk.overturn(asked.id(), "A purchase was missing."));

        var anew = world.asPartner(() -> world.decisions.find(overturned.newDecisionId(), "en"));
        assertThat(anew.offers()).filteredOn(DecisionView.Offer::personalised).hasSize(2);
        assertThatExceptionOfType(IllegalReviewStep.class)
                .isThrownBy(() -> domain.run(OFFICER, () -> desk.confirm(asked.id(), "No.")));
    }

    @Test
    void onlyAPersonDecidesAndNeverOnTheirOwnOffer() {
        var asked = ask(ReviewKind.HUMAN_REVIEW, null);
        assertThatExceptionOfType(EJBAccessException.class)
                .isThrownBy(() -> domain.run(Callers.client(Roles.PRIVACY_WRITE), () -> desk.begin(asked.id())));
        var author = new ConcilierPrincipal(
                TwoHands.AUTHOR.getName(),
                ConcilierPrincipal.Kind.STAFF,
                null,
                java.util.Set.of(Roles.PRIVACY_OFFICER),
                "fr");
        assertThatExceptionOfType(OwnWork.class).isThrownBy(() -> domain.run(author, () -> desk.begin(asked.id())));
        assertThatExceptionOfType(NotYours.class)
                .isThrownBy(() -> domain.run(
                        Callers.customer(world.customer()),
                        () -> reviews.ask(decision.decisionId(), ReviewKind.HUMAN_REVIEW, null)));
    }

    @Test
    void theClockOfAMonthRuns() {
        var asked = ask(ReviewKind.HUMAN_REVIEW, null);
        assertThat(asked.dueAt()).isEqualTo(Instant.parse("2026-12-23T12:00:00Z"));
        assertThat(asked.overdue()).isFalse();
        domain.clock().advance(Duration.ofDays(31));
        assertThat(domain.as(OFFICER, () -> reviews.find(asked.id())).overdue()).isTrue();
    }

    private ReviewView ask(ReviewKind kind, String words) {
        return domain.as(Callers.customer(customer), () -> reviews.ask(decision.decisionId(), kind, words));
    }
}
