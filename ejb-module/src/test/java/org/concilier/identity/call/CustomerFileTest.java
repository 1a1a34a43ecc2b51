package org.concilier.identity.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concilier.Attack;
import org.concilier.customer.Journeys;
import org.concilier.customer.Purchases;
import org.concilier.customer.UnmaskedFields;
import org.concilier.customer.UnmaskedFields.Reason;
import org.concilier.identity.biometric.AssertionJudged.Verdict;
import org.concilier.offer.DecisionView;
import org.concilier.offer.OfferDecisions;
import org.concilier.offer.Redemptions;
import org.concilier.offer.ValueExchange;
import org.concilier.privacy.Access;
import org.concilier.privacy.CustomerNotPresent;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.ConcilierPrincipal.Kind;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.InsufficientAssurance;
import org.junit.jupiter.api.Test;

/** Invariant 11: an agent sees masked data until the customer is verified as present in this call. */
@OnBothDatabases
class CustomerFileTest {
    private final Domain domain;
    private final CallWorld world;
    private final ConcilierPrincipal agnes;
    private final UUID marie;

    CustomerFileTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new CallWorld(domain);
        agnes = world.agent("agnes");
        marie = world.somebody();
    }

    @Test
    void aRecognisedVoiceOpensTheFileForThisAgentAndSaysSoToTheCustomer() {
        var call = world.call(agnes, marie);
        world.green(call, marie);

        var file = world.file(agnes, marie);

        assertThat(file.familyName()).isEqualTo("Lefèvre");
        assertThat(file.phone()).as("nobody asked for it").isEqualTo("•••• 78");
        assertThat(world.looks(marie).get(0))
                .extracting(Access::why, Access::categories, Access::basis, Access::party)
                .containsExactly("opening the file during a call", List.of("identity"), "present: voice", "agent");
    }

    @Test
    void oneFieldIsShownForAReasonThatTheCustomerReads() {
        var fields = domain.get(UnmaskedFields.class);
        world.green(world.call(agnes, marie), marie);

        var phone = domain.as(agnes, () -> fields.show(marie, UnmaskedFields.Field.PHONE, Reason.CALLING));

        assertThat(phone).contains("+33 6 12 34 56 78");
        assertThat(world.looks(marie))
                .extracting(Access::why, Access::categories, Access::basis, Access::allowed)
                .containsExactly(tuple("calling the customer back", List.of("phone"), "present: voice", true));
    }

    @Test
    @Attack(id = "S-13", asvs = "8.2.2")
    void noFieldIsShownBeforeTheCustomerIsVerifiedWhateverTheReason() {
        var fields = domain.get(UnmaskedFields.class);
        world.call(agnes, marie);

        assertThatThrownBy(() -> domain.run(agnes, () -> fields.show(marie, UnmaskedFields.Field.EMAIL, Reason.ASKED)))
                .isInstanceOf(CustomerNotPresent.class);
        assertThat(world.looks(marie))
                .extracting(Access::why, Access::categories, Access::allowed)
                .containsExactly(tuple("telling the customer what is held", List.of("email"), false));
    }

    @Test
    @Attack(id = "S-13", asvs = "8.2.2")
    void withoutACallTheFileStaysClosedAndTheCustomerSeesTheAttempt() {
        assertThatThrownBy(() -> world.file(agnes, marie)).isInstanceOf(CustomerNotPresent.class);

        assertThat(world.looks(marie).get(0))
                .extracting(Access::allowed, Access::party)
                .containsExactly(false, "agent");
    }

    @Test
    @Attack(id = "S-13", asvs = "8.2.2")
    void aCallWithoutAVerdictOpensNothing() {
        world.call(agnes, marie);

        assertThatThrownBy(() -> world.file(agnes, marie)).isInstanceOf(CustomerNotPresent.class);
    }

    @Test
    @Attack(id = "S-13", asvs = "7.4.1")
    void hangingUpClosesTheFileAtTheNextRequest() {
        var call = world.call(agnes, marie);
        world.green(call, marie);
        world.file(agnes, marie);

        domain.run(agnes, () -> world.calls.hangUp(call));

        assertThatThrownBy(() -> world.file(agnes, marie)).isInstanceOf(CustomerNotPresent.class);
    }

    @Test
    @Attack(id = "S-13", asvs = "7.4.1")
    void telephonyHangsUpAsWell() {
        var call = world.call(agnes, marie);
        world.green(call, marie);

        domain.run(CallWorld.EXCHANGE, () -> world.telephony.close(call));

        assertThatThrownBy(() -> world.file(agnes, marie)).isInstanceOf(CustomerNotPresent.class);
    }

    @Test
    @Attack(id = "S-13", asvs = "8.2.2")
    void theFileIsOpenForNobodyElseAndOfNobodyElse() {
        var call = world.call(agnes, marie);
        world.green(call, marie);

        assertThatThrownBy(() -> world.file(world.agent("basile"), marie)).isInstanceOf(CustomerNotPresent.class);
        assertThatThrownBy(() -> world.file(agnes, world.somebody())).isInstanceOf(CustomerNotPresent.class);
    }

    @Test
    void halfAnHourIsTheMostHoweverLongTheCall() {
        var call = world.call(agnes, marie);
        world.green(call, marie);
        world.after(Duration.ofMinutes(30).minusMillis(1));
        assertThat(world.file(agnes, marie)).isNotNull();

        world.after(Duration.ofMillis(1));

        assertThatThrownBy(() -> world.file(agnes, marie)).isInstanceOf(CustomerNotPresent.class);
    }

    @Test
    void whatIsSaidOfAnotherCallerDoesNotCarryOver() {
        var call = world.call(agnes, marie);
        world.green(call, marie);
        var other = world.somebody();

        domain.run(agnes, () -> world.calls.identify(call, other));

        assertThat(world.seen(agnes, call).verdict()).isNull();
        assertThatThrownBy(() -> world.file(agnes, marie)).isInstanceOf(CustomerNotPresent.class);
        assertThatThrownBy(() -> world.file(agnes, other)).isInstanceOf(CustomerNotPresent.class);
    }

    @Test
    void anAgentWhoDidNotProveEnoughOpensNothing() {
        var call = world.call(agnes, marie);
        world.green(call, marie);
        var weak = new ConcilierPrincipal(agnes.getName(), Kind.STAFF, null, Set.of(Roles.AGENT), "fr");

        assertThatThrownBy(() -> world.file(weak, marie)).isInstanceOf(InsufficientAssurance.class);
    }

    @Test
    void nothingElsePersonalIsShownOfACallerWhoIsNotVerified() {
        world.customers.buy(marie, "o-1", "2026-11-01T10:00:00Z", "20.00");

        for (Runnable look : List.<Runnable>of(
                () -> domain.get(Purchases.class).inCall(marie, null, 10),
                () -> domain.get(Journeys.class).of(marie, java.util.Locale.FRENCH),
                () -> domain.get(Redemptions.class).of(marie),
                () -> domain.get(Redemptions.class).earned(marie),
                () -> domain.get(ValueExchange.class).of(marie, "fr"))) {
            assertThatThrownBy(() -> domain.run(agnes, look)).isInstanceOf(CustomerNotPresent.class);
        }
        assertThat(domain.as(agnes, () -> domain.get(OfferDecisions.class).current(marie, "home", "fr"))
                        .offers())
                .isNotEmpty()
                .noneMatch(DecisionView.Offer::personalised);

        world.green(world.call(agnes, marie), marie);
        assertThat(domain.as(agnes, () -> domain.get(Purchases.class).inCall(marie, null, 10)))
                .hasSize(1);
    }

    @Test
    void whatAVerifierTakesBackIsTakenBack() {
        var call = world.call(agnes, marie);
        world.green(call, marie);

        world.voice(call, marie, Verdict.RED, "key-revoked");

        assertThatThrownBy(() -> world.file(agnes, marie)).isInstanceOf(CustomerNotPresent.class);
    }
}
