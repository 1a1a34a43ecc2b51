package org.concilier.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concilier.identity.IdentityWorld.PASSPHRASE;
import static org.concilier.identity.Realm.DESK;
import static org.concilier.identity.Realm.PORTAL;

import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import java.time.Duration;
import java.util.List;
import org.concilier.Attack;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.Assurance;
import org.concilier.shared.assurance.Evidence;
import org.junit.jupiter.api.Test;

/** Sign-ins in more than one step, and more proof for a session that is open. */
@OnBothDatabases
class StepsTest {
    private final Domain domain;
    private final IdentityWorld world;
    private final String agent;

    StepsTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new IdentityWorld(domain);
        agent = world.agent();
    }

    @Test
    void aRightPassphraseAloneGoesOnAndOpensNothing() {
        var next = first(agent);

        assertThat(next.getStatus()).isEqualTo(Status.NOT_VALIDATED);
        assertThat(next.getCallerPrincipal()).isNull();
        assertThat(next.missing()).containsExactly(Evidence.OTP);
        assertThat(world.opens(second(next, world.code(0)))).isTrue();
    }

    @Test
    @Attack(id = "O-6", asvs = "6.6.2")
    void aStepCountsInTheSignInWhereItWasTakenOnly() {
        var mine = first(agent);
        var others = first(world.agent());

        assertThat(world.opens(new SignIn(DESK, agent, List.of(code(0)), in(others.transaction()))))
                .as("the code is of one, the passphrase was of another")
                .isFalse();
        assertThat(world.opens(new SignIn(PORTAL, null, List.of(code(0)), in(mine.transaction()))))
                .as("the other realm")
                .isFalse();
        assertThat(world.opens(new SignIn(DESK, null, List.of(code(0)), Browser.UNKNOWN)))
                .as("another browser")
                .isFalse();
    }

    @Test
    @Attack(id = "O-5", asvs = "6.5.5")
    void sixWrongCodesEndTheSignIn() {
        var next = first(agent);
        for (var i = 0; i < 6; i++) {
            assertThat(world.opens(second(next, "000000"))).isFalse();
            domain.clock().advance(Duration.ofSeconds(2));
        }

        assertThat(world.opens(second(next, world.code(0)))).isFalse();
    }

    @Test
    void aSignInUnderWayIsOverAfterFiveMinutes() {
        var next = first(agent);
        domain.clock().advance(Duration.ofMinutes(5));

        assertThat(world.opens(second(next, world.code(0)))).isFalse();
    }

    @Test
    void aSignInIsDoneOnce() {
        var next = first(agent);
        assertThat(world.opens(second(next, world.code(0)))).isTrue();
        domain.clock().advance(Duration.ofSeconds(Totp.PERIOD));

        assertThat(world.opens(second(next, world.code(0)))).isFalse();
    }

    @Test
    void twoRequestsWithTheSameStepOpenOneSession() throws Exception {
        var next = first(agent);
        var code = world.code(0);

        assertThat(world.twiceAtOnce(() -> world.opens(second(next, code)))).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void aCustomerWithAnAuthenticatorShowsACodeAsWell() {
        var login = world.customer();
        world.bindTotp(login);

        var next = (Continue) world.show(SignIn.with(PORTAL, login, PASSPHRASE, null));

        assertThat(next.missing()).containsExactly(Evidence.OTP);
        var opened = (Admitted) world.show(new SignIn(PORTAL, null, List.of(code(0)), in(next.transaction())));
        assertThat(who(PORTAL, opened.token()).authentication().reached()).isEqualTo(Assurance.TWO);
    }

    @Test
    @Attack(id = "S-1", asvs = "7.2.4")
    @Attack(id = "S-7", asvs = "7.2.4")
    void aStepUpGivesANewTokenAndTheOldOneIsWorthNothing() {
        var login = world.customer();
        var token = world.session(PORTAL, login);
        world.bindTotp(login);

        var stronger = (Admitted) world.show(new StepUp(PORTAL, token, List.of(code(0)), Browser.UNKNOWN));

        assertThat(stronger.token()).isNotEqualTo(token);
        assertThat(world.opens(new SessionCredential(PORTAL, token)))
                .as("a copy taken before")
                .isFalse();
        assertThat(who(PORTAL, stronger.token()).authentication().reached()).isEqualTo(Assurance.TWO);
    }

    @Test
    void aWrongStepUpChangesNothing() {
        var login = world.customer();
        var token = world.session(PORTAL, login);

        assertThat(world.opens(new StepUp(PORTAL, token, List.of(new PassphraseCredential("no")), Browser.UNKNOWN)))
                .isFalse();
        assertThat(world.opens(new StepUp(PORTAL, token, List.of(), Browser.UNKNOWN)))
                .isFalse();
        assertThat(world.opens(new StepUp(DESK, token, right(), Browser.UNKNOWN)))
                .isFalse();
        assertThat(world.opens(new SessionCredential(PORTAL, token))).isTrue();
    }

    @Test
    void oldProofBecomesFreshWhenItIsShownAgain() {
        var login = world.customer();
        var token = world.session(PORTAL, login);
        domain.clock().advance(Duration.ofMinutes(10));

        var again = (Admitted) world.show(new StepUp(PORTAL, token, right(), Browser.UNKNOWN));

        assertThat(who(PORTAL, again.token()).authentication().since(Assurance.ONE))
                .contains(domain.clock().instant());
    }

    @Test
    @Attack(id = "S-6", asvs = "6.3.3")
    void staffWithTooLittleAreKnownAndHaveNoRole() {
        var weak = world.session(DESK, agent, Evidence.PWD);

        assertThat(who(DESK, weak).groups()).containsExactly(Roles.SIGNED_IN);
    }

    @Test
    void aSixthSessionOfACustomerEndsTheOldest() {
        var login = world.customer();
        var oldest = world.session(PORTAL, login);
        domain.clock().advance(Duration.ofSeconds(1));
        for (var i = 0; i < 4; i++) world.session(PORTAL, login);
        assertThat(world.opens(new SessionCredential(PORTAL, oldest))).isTrue();

        world.session(PORTAL, login);

        assertThat(world.opens(new SessionCredential(PORTAL, oldest))).isFalse();
    }

    @Test
    void evidenceOfASourceThatIsNoLongerBelievedIsGoneAtTheNextRequest() {
        var token = world.session(DESK, agent, Evidence.PWD);
        domain.inTransaction(() -> {
            var session = domain.get(OpenSessions.class).live(DESK, token).orElseThrow();
            session.drop(proof -> false);
            session.stepUp(
                    new Proofs(List.of(new Proof(Evidence.VBM, domain.clock().instant(), "voice/k1"))), token);
            return null;
        });
        assertThat(who(DESK, token).authentication().at()).containsKey(Evidence.VBM);

        domain.inTransaction(() -> {
            domain.get(OpenSessions.class).dropFrom("voice/k1");
            return null;
        });

        assertThat(who(DESK, token).authentication().at()).doesNotContainKey(Evidence.VBM);
    }

    private ConcilierPrincipal who(Realm realm, String token) {
        return (ConcilierPrincipal)
                world.show(new SessionCredential(realm, token)).getCallerPrincipal();
    }

    private Continue first(String login) {
        return (Continue) world.show(SignIn.with(DESK, login, PASSPHRASE, null));
    }

    private SignIn second(Continue next, String code) {
        return new SignIn(DESK, null, List.of(new TotpCredential(code)), in(next.transaction()));
    }

    private TotpCredential code(int drift) {
        return new TotpCredential(world.code(drift));
    }

    private static List<Credential> right() {
        return List.of(new PassphraseCredential(PASSPHRASE));
    }

    private static Browser in(String transaction) {
        return new Browser("127.0.0.1", null, transaction, null);
    }
}
