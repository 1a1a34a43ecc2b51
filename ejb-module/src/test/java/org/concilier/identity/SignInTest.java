package org.concilier.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concilier.identity.IdentityWorld.PASSPHRASE;
import static org.concilier.identity.Realm.DESK;
import static org.concilier.identity.Realm.PORTAL;

import jakarta.security.enterprise.credential.Credential;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.concilier.Attack;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.ConcilierPrincipal.Kind;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class SignInTest {
    private final Domain domain;
    private final IdentityWorld world;

    SignInTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new IdentityWorld(domain);
    }

    @Test
    void theRightPassphraseOpensThePortalAsThatCustomer() {
        var login = world.customer();

        var result = world.show(SignIn.with(PORTAL, "  " + login.toUpperCase(Locale.ROOT), PASSPHRASE, null));

        assertThat(result.getCallerGroups()).containsExactlyInAnyOrder(Roles.SIGNED_IN, Roles.CUSTOMER);
        assertThat(result.getCallerPrincipal()).isInstanceOfSatisfying(ConcilierPrincipal.class, who -> {
            assertThat(who.getName()).isEqualTo(login);
            assertThat(who.kind()).isEqualTo(Kind.CUSTOMER);
            assertThat(who.customerId()).isNotNull();
        });
    }

    @Test
    @Attack(id = "P-8", asvs = "6.3.8")
    @DisplayName("unknown and wrong cannot be told apart")
    void anUnknownLoginAndAWrongPassphraseGetTheSameAnswer() {
        var wrong = world.show(SignIn.with(PORTAL, world.customer(), PASSPHRASE + ".", null));
        var unknown = world.show(SignIn.with(PORTAL, "nobody@customer.example", PASSPHRASE, null));

        assertThat(wrong).isSameAs(unknown);
        assertThat(wrong.getCallerPrincipal()).isNull();
        assertThat(wrong.getCallerGroups()).isEmpty();
    }

    @Test
    void aLoginThatNoDatabaseCanHoldIsOnlyUnknown() {
        assertThat(world.opens(PORTAL, "nul\0@customer.example", PASSPHRASE, null))
                .isFalse();
        assertThat(world.opens(PORTAL, "x".repeat(100_000), PASSPHRASE, null)).isFalse();
        assertThat(world.opens(PORTAL, "", PASSPHRASE, null)).isFalse();
    }

    @Test
    @Attack(id = "S-2", asvs = "7.4.1")
    @DisplayName("a disabled account does not sign in")
    void aDisabledAccountIsRefused() {
        var login = world.customer();
        world.update("account set enabled = false where login = ?1", login);

        assertThat(world.opens(PORTAL, login, PASSPHRASE, null)).isFalse();
    }

    @Test
    void staffNeedPassphraseAndCode() {
        var login = world.agent();

        assertThat(world.opens(DESK, login, PASSPHRASE, null)).isFalse();
        assertThat(world.opens(DESK, login, PASSPHRASE, "000000")).isFalse();
        assertThat(world.opens(DESK, login, PASSPHRASE, "")).isFalse();
        assertThat(world.opens(new SignIn(DESK, login, List.of(new TotpCredential(login, world.code(0))))))
                .isFalse();
    }

    @Test
    void aCodeMayBeTypedInGroups() {
        var code = world.code(0);

        var grouped = code.substring(0, 3) + " " + code.substring(3);

        assertThat(world.opens(DESK, world.agent(), PASSPHRASE, grouped)).isTrue();
    }

    @Test
    @Attack(id = "O-2", asvs = "6.5.1")
    @DisplayName("a code opens once")
    void theSameCodeWorksOnce() {
        var login = world.agent();
        var code = world.code(0);

        assertThat(world.opens(DESK, login, PASSPHRASE, code)).isTrue();
        assertThat(world.opens(DESK, login, PASSPHRASE, code)).isFalse();
        assertThat(world.opens(DESK, login, PASSPHRASE, world.code(-1)))
                .as("an older code after a newer one")
                .isFalse();
        domain.clock().advance(Duration.ofSeconds(Totp.PERIOD));
        assertThat(world.opens(DESK, login, PASSPHRASE, world.code(0))).isTrue();
    }

    @Test
    @Attack(id = "O-2", asvs = "6.5.1")
    @DisplayName("a code opens once, also in parallel")
    void twoThreadsWithTheSameCodeGetInOnce() throws Exception {
        for (var round = 0; round < 5; round++) {
            var login = world.agent();
            var code = world.code(0);

            assertThat(world.twiceAtOnce(() -> world.opens(DESK, login, PASSPHRASE, code)))
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    @Attack(id = "O-3", asvs = "6.5.5")
    @DisplayName("a code of two steps ago or ahead is refused")
    void aCodeTwoStepsOffIsRefused() {
        var login = world.agent();

        assertThat(world.opens(DESK, login, PASSPHRASE, world.code(-2))).isFalse();
        assertThat(world.opens(DESK, login, PASSPHRASE, world.code(2))).isFalse();
        assertThat(world.opens(DESK, login, PASSPHRASE, world.code(1))).isTrue();
    }

    @Test
    void aWrongPassphraseDoesNotSpendTheCode() {
        var login = world.agent();
        var code = world.code(0);

        assertThat(world.opens(DESK, login, "a wrong passphrase of some length", code))
                .isFalse();
        assertThat(world.opens(DESK, login, PASSPHRASE, code)).isTrue();
    }

    @Test
    @Attack(id = "O-6", asvs = "6.6.2")
    @DisplayName("one person's passphrase and another's code")
    void evidenceOfTwoPeopleIsNotEvidenceOfOne() {
        var victim = world.agent();
        var other = world.agent();

        var mixed = new SignIn(
                DESK,
                victim,
                List.of(new PassphraseCredential(victim, PASSPHRASE), new TotpCredential(other, world.code(0))));
        var stolen =
                new SignIn(PORTAL, world.customer(), List.of(new PassphraseCredential(world.customer(), PASSPHRASE)));

        assertThat(world.opens(mixed)).isFalse();
        assertThat(world.opens(stolen)).isFalse();
    }

    @Test
    void customersDoNotEnterTheDeskNorStaffThePortal() {
        var agent = world.agent();

        assertThat(world.opens(DESK, world.customer(), PASSPHRASE, null)).isFalse();
        assertThat(world.opens(DESK, world.customer(), PASSPHRASE, world.code(0)))
                .isFalse();
        assertThat(world.opens(PORTAL, agent, PASSPHRASE, null)).isFalse();
        assertThat(world.opens(PORTAL, agent, PASSPHRASE, world.code(0))).isFalse();
    }

    @Test
    @Attack(id = "T-7", asvs = "6.3.1")
    void whoeverWaitsForACoreHoldsNoConnection() throws Exception {
        var login = world.customer();
        var pool = (JdbcConnectionPool) domain.pool();
        var held = new AtomicInteger();
        var outside = new Thread(() -> {
            domain.get(Accounts.class).byLogin(login);
            held.set(pool.getActiveConnections());
        });
        var before = pool.getActiveConnections();

        outside.start();
        outside.join();

        assertThat(held.get()).isEqualTo(before);
    }

    @Test
    void nothingIsProvedByEvidenceAlone() {
        var login = world.customer();

        assertThat(world.opens(new SignIn(PORTAL, login, List.of()))).isFalse();
        assertThat(world.opens(new Credential() {}))
                .as("a credential that no store knows")
                .isFalse();
    }
}
