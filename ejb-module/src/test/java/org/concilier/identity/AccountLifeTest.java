package org.concilier.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concilier.identity.IdentityWorld.PASSPHRASE;
import static org.concilier.identity.Realm.DESK;
import static org.concilier.identity.Realm.PORTAL;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.concilier.Attack;
import org.concilier.identity.passkey.LastWayIn;
import org.concilier.identity.passphrase.UnfitPassphrase;
import org.concilier.mail.PostedMail;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.assurance.Evidence;
import org.concilier.shared.assurance.InsufficientAssurance;
import org.junit.jupiter.api.Test;

/** What lets in changes, and is told. */
@OnBothDatabases
class AccountLifeTest {
    private static final String NEXT = "granite violin sunday harbour";

    private final Domain domain;
    private final IdentityWorld world;

    AccountLifeTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        domain.set("concilier.assurance.manage-accounts", "urn:concilier:acr:2 PT5M");
        world = new IdentityWorld(domain);
    }

    @Test
    @Attack(id = "P-11", asvs = "6.2.3")
    void aPassphraseIsChangedByWhoeverHasJustShownTheOldOneOnly() {
        var login = world.customer();
        var session = world.session(PORTAL, login);
        var elsewhere = world.session(PORTAL, login);
        domain.clock().advance(Duration.ofMinutes(5));

        assertThatThrownBy(() -> change(session, NEXT)).isInstanceOf(InsufficientAssurance.class);
        assertThat(world.opens(PORTAL, login, PASSPHRASE, null)).isTrue();

        change(world.session(PORTAL, login), NEXT);
        assertThat(world.opens(PORTAL, login, NEXT, null)).isTrue();
        assertThat(world.opens(PORTAL, login, PASSPHRASE, null)).isFalse();
        assertThat(world.opens(new SessionCredential(PORTAL, elsewhere)))
                .as("sign-ins elsewhere end")
                .isFalse();
    }

    @Test
    @Attack(id = "P-10", asvs = "11.4.2")
    void aHashMadeWithLessIsMadeAnewAtTheNextSignIn() {
        var login = world.customer();
        var old = weaker(PASSPHRASE);
        world.update("account set passphrase_hash = ?1 where login = '" + login + "'", old);

        assertThat(world.opens(PORTAL, login, "wrong wrong wrong wrong", null)).isFalse();
        assertThat(hash(login)).isEqualTo(old);
        assertThat(world.opens(PORTAL, login, PASSPHRASE, null)).isTrue();

        assertThat(hash(login)).startsWith("$argon2id$v=19$m=47104,t=1,p=1");
        assertThat(world.opens(PORTAL, login, PASSPHRASE, null)).isTrue();
    }

    @Test
    @Attack(id = "P-7", asvs = "6.2.10")
    void aPassphraseNeverRunsOut() {
        var login = world.customer();
        domain.clock().advance(Duration.ofDays(400));

        assertThat(world.opens(PORTAL, login, PASSPHRASE, null)).isTrue();
    }

    @Test
    @Attack(id = "O-4", asvs = "6.5.5")
    void onlyOurClockSaysWhichCodesAreDue() {
        var agent = world.agent();
        var earlier = world.code(0);
        domain.clock().advance(Duration.ofMinutes(10));

        assertThat(world.opens(DESK, agent, PASSPHRASE, earlier)).isFalse();
        assertThat(TotpCredential.class.getRecordComponents())
                .as("nobody can hand in a time")
                .extracting(java.lang.reflect.RecordComponent::getName)
                .containsExactly("login", "code");
    }

    @Test
    void anAuthenticatorAppIsBoundByItsFirstCodeWhichIsThenUsed() {
        var login = world.customer();
        var session = world.session(PORTAL, login);
        var app = domain.get(OwnAuthenticator.class);
        var offer = as(session, app::offer);
        assertThat(as(session, app::offer)).as("the same while it is open").isEqualTo(offer);
        var code = code(offer.seed());

        assertThat(as(session, () -> app.bind("000000"))).isFalse();
        assertThat(as(session, () -> app.bind(code))).isTrue();

        assertThat(world.opens(PORTAL, login, PASSPHRASE, code)).as("used").isFalse();
        domain.clock().advance(Duration.ofSeconds(Totp.PERIOD));
        assertThat(world.opens(PORTAL, login, PASSPHRASE, code(offer.seed()))).isTrue();
    }

    @Test
    @Attack(id = "R-8", asvs = "6.2.1")
    void theSecondFactorGoesWhenThePassphraseCanStandAlone() {
        var login = world.customer();
        world.bindTotp(login);
        var app = domain.get(OwnAuthenticator.class);
        change(both(login), "otter gl");

        assertThatThrownBy(() -> run(both(login), app::remove)).isInstanceOf(ShortPassphrase.class);
        change(both(login), NEXT);
        run(both(login), app::remove);

        assertThat(world.opens(PORTAL, login, NEXT, null)).isTrue();
    }

    @Test
    @Attack(id = "R-8", asvs = "6.4.4")
    void theOnlyWayInIsNotRemoved() {
        var session = world.session(PORTAL, world.customer());

        assertThatThrownBy(() -> run(session, domain.get(OwnPassphrase.class)::remove))
                .isInstanceOf(LastWayIn.class);
    }

    @Test
    void aShortPassphraseIsRefusedWithTheReasonWhileItStandsAlone() {
        var session = world.session(PORTAL, world.customer());

        assertThatThrownBy(() -> change(session, "otter gl"))
                .isInstanceOfSatisfying(
                        UnfitPassphrase.class,
                        unfit -> assertThat(unfit.least()).isEqualTo(15));
    }

    @Test
    @Attack(id = "T-3", asvs = "6.3.5")
    void aSignInFromABrowserThatIsNewIsTold() {
        var login = world.agent();
        var first = (Admitted) world.show(SignIn.with(DESK, login, PASSPHRASE, world.code(0)));
        assertThat(PostedMail.to(domain, login)).as("the first of all").isEmpty();

        domain.clock().advance(Duration.ofMinutes(1));
        world.show(SignIn.with(DESK, login, PASSPHRASE, world.code(0))
                .from(new Browser("192.0.2.1", null, null, first.device().orElseThrow())));
        assertThat(PostedMail.to(domain, login)).as("a known one").isEmpty();

        domain.clock().advance(Duration.ofMinutes(1));
        world.show(SignIn.with(DESK, login, PASSPHRASE, world.code(0)));
        assertThat(PostedMail.to(domain, login))
                .extracting(org.concilier.mail.Message::kind)
                .containsExactly("changed.new-browser");
    }

    /** A session in which both factors were just shown. */
    private String both(String login) {
        return domain.inTransaction(() -> {
            var now = domain.clock().instant();
            var proofs = new Proofs(List.of(new Proof(Evidence.PWD, now, null), new Proof(Evidence.OTP, now, null)));
            return domain.get(OpenSessions.class)
                    .open(domain.get(Accounts.class).byLogin(login).orElseThrow(), PORTAL, proofs, "?");
        });
    }

    private void change(String session, String passphrase) {
        run(session, () -> domain.get(OwnPassphrase.class).change(passphrase));
    }

    private void run(String session, Runnable body) {
        domain.run(session == null ? null : who(session), body);
    }

    private <T> T as(String session, Callable<T> body) {
        return domain.as(who(session), body);
    }

    private ConcilierPrincipal who(String session) {
        for (var realm : Realm.values()) {
            var found = world.show(new SessionCredential(realm, session)).getCallerPrincipal();
            if (found != null) return (ConcilierPrincipal) found;
        }
        throw new AssertionError("no such session");
    }

    private String code(String seed) {
        return Totp.code(Totp.decode(seed), domain.clock().instant().getEpochSecond() / Totp.PERIOD, 6);
    }

    private String hash(String login) {
        return domain.inTransaction(
                () -> domain.get(Accounts.class).byLogin(login).orElseThrow().passphraseHash());
    }

    /** As made with half the memory, under the same key. */
    private String weaker(String passphrase) {
        return domain.get(Passphrases.class).made(passphrase.toCharArray(), 23552);
    }
}
