package org.concilier.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concilier.consent.Decision.DEFERRED;
import static org.concilier.consent.Decision.GIVEN;
import static org.concilier.consent.Decision.REFUSED;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.util.UUID;
import org.concilier.event.RecipientState;
import org.concilier.privacy.Objected;
import org.concilier.shared.Callers;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.Test;

/** The company asks and ends; it never answers. */
@OnBothDatabases
class ConsentOfficeTest {
    private final Domain domain;
    private final ConsentWorld world;
    private final ConsentOffice office;
    private final UUID customer;
    private final String purpose;

    ConsentOfficeTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new ConsentWorld(domain);
        office = domain.get(ConsentOffice.class);
        customer = world.customer();
        purpose = world.purpose("Comptoir du Nord");
    }

    @Test
    void askingIsAStepOfItsOwnAndPermitsNothing() {
        var asked = ask(customer);

        assertThat(asked.status()).isEqualTo(ConsentStatus.REQUESTED);
        assertThat(asked.statusIri()).isEqualTo(Dpv.term("ConsentRequested"));
        assertThat(asked.noticeVersion()).isEqualTo(1);
        assertThat(asked.collection().channel()).isEqualTo("letter");
        assertThat(asked.collection().route()).isEqualTo(Route.DESK);
        assertThat(asked.epoch()).isEqualTo(1);
        assertThat(world.permits(customer, purpose)).isFalse();
        assertThat(ask(customer)).isEqualTo(asked);

        var given = world.answer(customer, purpose, GIVEN);
        assertThat(given.id()).isEqualTo(asked.id());
        assertThat(world.history(customer, asked.id()))
                .extracting(ConsentView::status)
                .containsExactly(ConsentStatus.REQUESTED, ConsentStatus.GIVEN);
    }

    @Test
    void nobodyIsAskedOverAnAnswer() {
        for (var decision : Decision.values()) {
            var one = world.customer();
            var answered = world.answer(one, purpose, decision);
            assertThatThrownBy(() -> ask(one)).as(decision.name()).isInstanceOf(IllegalTransition.class);
            assertThat(world.history(one, answered.id())).hasSize(1);
        }
        var withdrawn = world.answer(customer, purpose, GIVEN);
        world.withdraw(customer, withdrawn.id());
        assertThatThrownBy(() -> ask(customer)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void nobodyIsAskedAfterAnObjection() {
        domain.as(
                Callers.customer(customer),
                () -> domain.inTransaction(() -> {
                    domain.get(Objections.class).onObjected(new Objected(customer, purpose));
                    return null;
                }));

        assertThatThrownBy(() -> ask(customer)).isInstanceOf(ObjectionStands.class);
    }

    @Test
    void whoseYesHasRunOutMayBeAskedAgain() {
        var given = world.answer(customer, purpose, GIVEN);
        domain.clock().advance(Duration.ofDays(400));

        assertThat(ask(customer).status()).isEqualTo(ConsentStatus.REQUESTED);
        assertThat(world.history(customer, given.id())).hasSize(2);
    }

    @Test
    void aRevocationStopsAtOnceSaysWhyAndTellsTheSameTwice() {
        var given = world.answer(customer, purpose, GIVEN);

        var first = world.officer(() -> office.revoke(given.id(), "We stop this."));
        domain.clock().advance(Duration.ofDays(1));
        var second = world.officer(() -> office.revoke(given.id(), "Another reason."));

        assertThat(world.permits(customer, purpose)).isFalse();
        assertThat(second).isEqualTo(first);
        assertThat(first.status()).isEqualTo(ConsentStatus.REVOKED);
        assertThat(first.epoch()).isEqualTo(given.epoch() + 1);
        assertThat(first.recipients()).extracting(RecipientState::recipient).containsExactly("Comptoir du Nord");
        var history = world.history(customer, given.id());
        assertThat(history).extracting(ConsentView::reason).containsExactly(null, "We stop this.");
        assertThat(history.get(1).statusIri()).isEqualTo(Dpv.term("ConsentRevoked"));
        assertThat(domain.fired(ConsentsChanged.class))
                .flatExtracting(ConsentsChanged::changes)
                .contains(new ConsentChanged(customer, purpose, false, 2));
    }

    @Test
    void whatWasNeverValidIsInvalidatedAlsoAfterItRanOut() {
        var given = world.answer(customer, purpose, GIVEN);
        domain.clock().advance(Duration.ofDays(400));

        var ended = world.officer(() -> office.invalidate(given.id(), "Given by someone else."));

        assertThat(ended.status()).isEqualTo(ConsentStatus.INVALIDATED);
        assertThat(world.officer(() -> office.invalidate(given.id(), "Again."))).isEqualTo(ended);
        assertThat(world.answer(customer, purpose, GIVEN).status()).isEqualTo(ConsentStatus.GIVEN);
    }

    /** Field practice got both wrong: what was only asked was "revoked", and a revocation matched nothing in silence. */
    @Test
    void whatIsNoYesIsNotRevokedAndWhatIsNotThereIsToldSo() {
        var refused = world.answer(customer, purpose, REFUSED);
        var waiting = world.customer();
        var deferred = world.answer(waiting, purpose, DEFERRED);

        for (var consent :
                new UUID[] {refused.id(), deferred.id(), ask(world.customer()).id()}) {
            assertThatThrownBy(() -> world.officer(() -> office.revoke(consent, "why")))
                    .isInstanceOf(IllegalTransition.class);
            assertThatThrownBy(() -> world.officer(() -> office.invalidate(consent, "why")))
                    .isInstanceOf(IllegalTransition.class);
        }
        assertThatThrownBy(() -> world.officer(() -> office.revoke(UUID.randomUUID(), "why")))
                .isInstanceOf(UnknownConsent.class);
    }

    /** Field practice: a new consent silently revoked unrelated ones. */
    @Test
    void oneStepTouchesNoOtherPurposeAndNoOtherPerson() {
        var other = world.purpose();
        var neighbour = world.customer();
        world.answer(customer, other, GIVEN);
        world.answer(neighbour, purpose, GIVEN);
        var given = world.answer(customer, purpose, GIVEN);

        world.answer(customer, world.purpose(), GIVEN);
        world.officer(() -> office.revoke(given.id(), "We stop this."));

        assertThat(world.permits(customer, other)).isTrue();
        assertThat(world.permits(neighbour, purpose)).isTrue();
    }

    @Test
    void onlyPrivacyStaffEndsAndNobodyAsksAboutWhatIsNotThere() {
        var given = world.answer(customer, purpose, GIVEN);

        for (var role : new String[] {Roles.AGENT, Roles.MARKETER, Roles.AUDITOR}) {
            assertThatThrownBy(() -> domain.as(Callers.staff(role), () -> office.revoke(given.id(), "why")))
                    .isInstanceOf(EJBAccessException.class);
        }
        assertThatThrownBy(() -> world.as(customer, () -> office.invalidate(given.id(), "why")))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> world.officer(() -> office.ask(customer, new Asking("no-such", "letter", "fr"))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> ask(UUID.randomUUID())).isInstanceOf(UnknownCustomer.class);
    }

    private ConsentView ask(UUID person) {
        return world.officer(() -> office.ask(person, new Asking(purpose, "letter", "fr")));
    }
}
