package org.concilier.privacy.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concilier.privacy.request.RequestState.ACCEPTED;
import static org.concilier.privacy.request.RequestState.ACKNOWLEDGED;
import static org.concilier.privacy.request.RequestState.FULFILLED;
import static org.concilier.privacy.request.RequestState.INITIATED;
import static org.concilier.privacy.request.RequestState.REJECTED;
import static org.concilier.privacy.request.RequestState.REQUIRED_ACTION_PERFORMED;
import static org.concilier.privacy.request.RequestState.REQUIRES_ACTION;
import static org.concilier.privacy.request.RequestState.UNFULFILLED;

import java.time.Duration;
import java.util.UUID;
import org.concilier.customer.CustomerWorld;
import org.concilier.customer.Customers;
import org.concilier.ledger.SequencedLedger;
import org.concilier.privacy.Access;
import org.concilier.privacy.Accesses;
import org.concilier.privacy.NotYours;
import org.concilier.privacy.StepUpRequired;
import org.concilier.privacy.VerificationMethod;
import org.concilier.shared.Callers;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing moves before the person has proved who it is, and everything has an answer within its time. */
@OnBothDatabases
class PrivacyRequestsTest {
    private final Domain domain;
    private final RequestWorld world;

    PrivacyRequestsTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new RequestWorld(domain);
    }

    @Test
    void aFreshProofMovesOnesOwnRequestAtOnceAndEveryStepHasItsLeaf() {
        var asked = world.asksVerified(RequestKind.ACCESS);
        assertThat(asked.state()).isEqualTo(ACCEPTED);

        world.works();

        var done = world.found(asked);
        assertThat(done.steps())
                .extracting(RequestView.Step::state)
                .containsExactly(INITIATED, ACKNOWLEDGED, REQUIRED_ACTION_PERFORMED, ACCEPTED, FULFILLED);
        assertThat(done.verifiedBy()).isEqualTo("PASSPHRASE");
        assertThat(done.packageExpiresAt()).isEqualTo(domain.clock().instant().plus(Duration.ofDays(30)));
        var ledger = new SequencedLedger(domain);
        ledger.sequence();
        assertThat(ledger.isProvenLeafByLeaf()).isTrue();
        assertThat(done.steps()).extracting(RequestView.Step::leafHash).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(
            value = RequestKind.class,
            names = {"ACCESS", "PORTABILITY", "ERASURE"})
    void beingSignedInIsNotEnoughForWhatGivesOrTakesAway(RequestKind kind) {
        var asked = world.asks(kind);

        world.works();

        assertThat(world.found(asked).state()).isEqualTo(REQUIRES_ACTION);
        assertThat(world.asPerson(() -> world.requests
                        .confirm(world.persona.id, asked.id(), world.verified())
                        .state()))
                .isEqualTo(ACCEPTED);
    }

    @ParameterizedTest
    @EnumSource(RequestKind.class)
    void whatAnAgentHandsInWaitsForThePerson(RequestKind kind) {
        var asked = world.agentAsks(kind);
        world.works();
        assertThat(world.found(asked).state()).isEqualTo(REQUIRES_ACTION);
        assertThat(asked.requestedBy()).isEqualTo("agent");

        var confirmed = world.asPerson(() -> world.requests.confirm(world.persona.id, asked.id(), world.verified()));

        assertThat(confirmed.state()).isNotEqualTo(REQUIRES_ACTION);
    }

    @Test
    void anOfficerMayVouchByADocumentAndByNothingElse() {
        var asked = world.agentAsks(RequestKind.ACCESS);

        assertThatThrownBy(() -> vouch(asked, VerificationMethod.VOICE)).hasMessageContaining("ID_DOCUMENT");
        var vouched = vouch(asked, VerificationMethod.ID_DOCUMENT);

        assertThat(vouched.state()).isEqualTo(ACCEPTED);
        assertThat(vouched.verifiedBy()).isEqualTo("ID_DOCUMENT");
    }

    @Test
    void aRequestThatRepeatsAnotherIsTiedToItAndVerifiedByItself() {
        var first = world.asksVerified(RequestKind.ERASURE);
        var second = world.agentAsks(RequestKind.ERASURE);
        var proof = world.verified();
        var third = world.asPerson(
                () -> world.requests.open(world.persona.id, RequestDraft.of(RequestKind.ACCESS, "fr", proof)));

        assertThat(second.duplicateOf()).isEqualTo(first.id());
        assertThat(second.state()).isEqualTo(REQUIRES_ACTION);
        assertThat(third.duplicateOf()).isNull();
        assertThatThrownBy(() -> world.asOfficer(() -> world.desk.accept(world.persona.id, second.id(), "twice")))
                .isInstanceOf(IllegalStep.class);
        assertThatThrownBy(() -> world.asPerson(() -> world.requests.confirm(world.persona.id, second.id(), proof)))
                .as("a proof is good for one request")
                .isInstanceOf(StepUpRequired.class);
    }

    @Test
    void onlyAProofThatIsFreshAndStrongAndThePersonsOwnCounts() {
        var asked = world.asks(RequestKind.ACCESS);
        var stale = world.verified();
        domain.clock().advance(Duration.ofMinutes(6));
        var weak = world.verified(VerificationMethod.VOICE);
        var strangers = new RequestWorld(domain).verified();

        for (var proof : new UUID[] {stale, weak, strangers, UUID.randomUUID(), null}) {
            assertThatThrownBy(() -> world.asPerson(() -> world.requests.confirm(world.persona.id, asked.id(), proof)))
                    .isInstanceOf(StepUpRequired.class);
        }
        assertThat(world.found(asked).state()).isEqualTo(REQUIRES_ACTION);
    }

    @Test
    void nothingIsAcceptedOrDoneBeforeTheProofWhateverTheOfficerSays() {
        var asked = world.agentAsks(RequestKind.RECTIFICATION);
        var id = world.persona.id;

        assertThatThrownBy(() -> world.asOfficer(() -> world.desk.accept(id, asked.id(), "fine")))
                .isInstanceOf(IllegalStep.class);
        world.asOfficer(() -> world.desk.extend(id, asked.id(), "many at once"));
        assertThatThrownBy(() -> world.asOfficer(() -> world.desk.accept(id, asked.id(), "fine")))
                .isInstanceOf(IdentityNotVerified.class);
        assertThatThrownBy(() -> world.asOfficer(() -> world.desk.fulfil(id, asked.id(), "done")))
                .isInstanceOf(IdentityNotVerified.class);
    }

    @Test
    void wordsAreJudgedByTheOfficerAndDoneByHand() {
        var asked = world.asks(RequestKind.RECTIFICATION);
        var id = world.persona.id;
        assertThat(asked.state()).isEqualTo(REQUIRED_ACTION_PERFORMED);

        world.asOfficer(() -> world.desk.accept(id, asked.id(), null));
        var done = world.asOfficer(() -> world.desk.fulfil(id, asked.id(), "your name is spelt as you asked"));

        assertThat(done.state()).isEqualTo(FULFILLED);
        assertThat(done.details()).isEqualTo("please");
        assertThat(world.found(asked).reason()).isEqualTo("your name is spelt as you asked");
    }

    @Test
    void thePersonSeesTheRefusalItsReasonsAndWhereToComplain() {
        var asked = world.asks(RequestKind.RECTIFICATION);

        world.asOfficer(() -> world.desk.reject(world.persona.id, asked.id(), "the document says otherwise"));

        var seen = world.asPerson(() -> world.requests.of(world.persona.id, null, 10))
                .get(0);
        assertThat(seen.state()).isEqualTo(REJECTED);
        assertThat(seen.reason()).isEqualTo("the document says otherwise");
        assertThat(seen.complaint().name()).isEqualTo("CNIL");
        assertThat(seen.closedAt()).isNotNull();
        assertThatThrownBy(() -> world.asOfficer(() -> world.desk.accept(world.persona.id, asked.id(), "after all")))
                .isInstanceOf(IllegalStep.class);
    }

    @Test
    void thePersonMayThinkAgainUntilItIsDone() {
        domain.set("concilier.requests.erasure-wait", "P3D");
        var asked = world.asksVerified(RequestKind.ERASURE);
        var id = world.persona.id;

        var withdrawn = world.asPerson(() -> world.requests.withdraw(id, asked.id()));
        world.works();

        assertThat(withdrawn.state()).isEqualTo(UNFULFILLED);
        assertThat(domain.as(
                        CustomerWorld.PARTNER, () -> domain.get(Customers.class).exists(id)))
                .isTrue();
    }

    @Test
    void nobodyAsksForOrSeesWhatIsSomeoneElses() {
        var asked = world.asks(RequestKind.RECTIFICATION);
        var mallory = Callers.customer(UUID.randomUUID());
        var id = world.persona.id;

        assertThatThrownBy(() ->
                        domain.as(mallory, () -> world.requests.open(id, RequestWorld.draft(RequestKind.ACCESS))))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> domain.as(mallory, () -> world.requests.find(id, asked.id())))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> domain.as(mallory, () -> world.requests.confirm(id, asked.id(), null)))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> domain.as(mallory, () -> world.requests.piece(id, asked.id(), 0)))
                .isInstanceOf(NoPackage.class);
        var other = new RequestWorld(domain);
        assertThatThrownBy(() -> other.found(asked)).isInstanceOf(UnknownRequest.class);
        assertThatThrownBy(() -> world.asOfficer(
                        () -> world.requests.open(UUID.randomUUID(), RequestWorld.draft(RequestKind.ACCESS))))
                .isInstanceOf(UnknownPerson.class);
    }

    @Test
    void whoeverDealsWithARequestIsInThePersonsLog() {
        var id = world.persona.id;
        var asked = world.agentAsks(RequestKind.RECTIFICATION);
        vouch(asked, VerificationMethod.ID_DOCUMENT);
        world.asOfficer(() -> world.desk.accept(id, asked.id(), "right"));
        world.asOfficer(() -> world.desk.extend(id, asked.id(), "many at once"));
        world.asOfficer(() -> world.desk.fulfil(id, asked.id(), "done"));
        var other = world.agentAsks(RequestKind.ACCESS);
        world.asOfficer(() -> world.desk.reject(id, other.id(), "no"));
        world.asOfficer(() -> world.desk.waiting(null, 200));

        assertThat(world.asPerson(() -> domain.get(Accesses.class).entries(id, null, 100)))
                .extracting(Access::why)
                .contains(
                        "taking a privacy request",
                        "recording a proof of identity",
                        "accepting a privacy request",
                        "extending the time of a privacy request",
                        "closing a privacy request",
                        "rejecting a privacy request");
    }

    private RequestView vouch(RequestView request, VerificationMethod method) {
        return world.asOfficer(() -> world.desk.verify(world.persona.id, request.id(), method, "identity card"));
    }
}
