package org.concilier.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concilier.identity.IdentityWorld.PASSPHRASE;
import static org.concilier.identity.Realm.DESK;
import static org.concilier.identity.Realm.PORTAL;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.concilier.Attack;
import org.concilier.mail.PostedMail;
import org.concilier.privacy.Accesses;
import org.concilier.shared.Callers;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.Evidence;
import org.concilier.shared.assurance.InsufficientAssurance;
import org.junit.jupiter.api.Test;

/** Accounts as administrators manage them: at once, and without seeing anything. */
@OnBothDatabases
class AccountsManagedTest {
    private final Domain domain;
    private final IdentityWorld world;

    AccountsManagedTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        domain.set("concilier.assurance.manage-accounts", "urn:concilier:acr:2 PT5M");
        world = new IdentityWorld(domain);
    }

    @Test
    @Attack(id = "S-8", asvs = "8.3.1")
    void aBoundaryRefusesWhoeverIsNotSureEnoughHoweverItIsReached() {
        var weak = world.session(DESK, world.agent(), Evidence.PWD);
        var customer = world.session(PORTAL, world.customer());

        assertThatThrownBy(() -> as(
                        weak,
                        () -> domain.get(org.concilier.identity.call.Calls.class)
                                .mine()))
                .as("the role comes with the level")
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(customer, () -> accounts().staff())).isInstanceOf(EJBAccessException.class);
        domain.clock().advance(Duration.ofMinutes(6));
        assertThatThrownBy(() ->
                        run(customer, () -> domain.get(OwnAuthenticator.class).offer()))
                .isInstanceOf(InsufficientAssurance.class);
    }

    @Test
    @Attack(id = "S-2", asvs = "7.4.2")
    void anAccountThatIsSwitchedOffIsOutAtTheNextRequestAndComesBack() {
        var login = world.customer();
        var session = world.session(PORTAL, login);
        var admin = administrator();
        var id = as(admin, () -> accounts().find(login)).orElseThrow().id();

        run(admin, () -> accounts().switchOff(id));

        assertThat(world.opens(new SessionCredential(PORTAL, session))).isFalse();
        assertThat(world.opens(PORTAL, login, PASSPHRASE, null)).isFalse();
        run(admin, () -> accounts().switchOn(id));
        assertThat(world.opens(PORTAL, login, PASSPHRASE, null)).isTrue();
        assertThat(world.opens(new SessionCredential(PORTAL, session))).isFalse();
    }

    @Test
    void administratorsCannotShutThemselvesOut() {
        var admin = administrator();
        var me = as(admin, () -> accounts().find(who(admin).getName())).orElseThrow();

        assertThatThrownBy(() -> run(admin, () -> accounts().switchOff(me.id())))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    @Attack(id = "R-6", asvs = "6.4.6")
    void anAdministratorStartsARecoveryAndSeesNoneOfItsCodes() {
        var agent = world.agent();
        var admin = administrator();
        var shown = as(admin, () -> accounts().find(agent)).orElseThrow();

        run(admin, () -> accounts().recover(shown.id()));

        var code = PostedMail.latest(domain, agent, "recovery-by-staff").gaps().get(1);
        assertThat(as(admin, () -> accounts().find(agent)).orElseThrow().toString())
                .doesNotContain(code)
                .contains("…@");
        var token = domain.get(org.concilier.identity.recovery.Recoveries.class)
                .begin(DESK, agent, code, Browser.UNKNOWN)
                .orElseThrow();
        var view = domain.get(org.concilier.identity.recovery.Recoveries.class)
                .find(DESK, token)
                .orElseThrow();
        assertThat(view.stage()).isEqualTo(org.concilier.identity.recovery.RecoveryView.Stage.WAITING);
    }

    @Test
    void onlyAdministratorsManageAccounts() {
        var agent = world.session(DESK, world.agent());

        assertThatThrownBy(() -> as(agent, () -> accounts().staff())).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() ->
                        run(null, () -> domain.get(StaffInvitations.class).invite("x@example.org", Roles.AGENT, "en")))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void whoIsInvitedIsListedUntilTheyComeOrTheInvitationEnds() {
        var invitations = domain.get(StaffInvitations.class);
        var admin = administrator();
        var mine = "zoe-" + UUID.randomUUID() + "@example.org";
        var other = "ali-" + UUID.randomUUID() + "@example.org";
        run(admin, () -> invitations.invite(mine, Roles.AUDITOR, "en"));
        run(admin, () -> invitations.invite(other, Roles.AGENT, "fr"));

        assertThat(as(admin, invitations::open))
                .filteredOn(one -> one.login().equals(mine))
                .singleElement()
                .matches(one -> one.role().equals(Roles.AUDITOR));

        run(admin, () -> invitations.takeBack(mine));
        assertThat(as(admin, invitations::open))
                .extracting(StaffInvitations.Open::login)
                .contains(other)
                .doesNotContain(mine);
        domain.clock().advance(StaffInvitation.OPEN);
        assertThat(as(administrator(), invitations::open))
                .extracting(StaffInvitations.Open::login)
                .doesNotContain(other);
    }

    @Test
    @Attack(id = "S-18", asvs = "6.3.2")
    void theFirstAdministratorGetsAPrintedCodeUntilThereIsOne() {
        domain.inTransaction(() -> domain.em()
                .createQuery("update Account a set a.enabled = false where a.role = :role")
                .setParameter("role", Roles.SECURITY_ADMIN)
                .executeUpdate());
        var first = domain.get(FirstAdministrator.class);
        var printed = new java.util.ArrayList<String>();
        first.print(printed::add);
        assertThat(printed).hasSize(1);
        var code = printed.get(0).replaceAll(".*: ", "");
        assertThat(code.replace("-", "")).matches("[A-Z2-7]{26}");
        assertThat(world.count("select count(*) from staff_invitation where code_hash = ?1", code))
                .as("only its hash is kept")
                .isZero();

        administrator();
        first.print(printed::add);

        assertThat(printed).hasSize(1);
    }

    @Test
    void customersReadWhoManagedTheirAccount() {
        var login = world.customer();
        var customer = who(world.session(PORTAL, login)).customerId();
        var admin = administrator();
        var id = as(admin, () -> accounts().find(login)).orElseThrow().id();
        assertThat(looks(customer)).isEqualTo(1);

        run(admin, () -> accounts().find(id));
        run(admin, () -> accounts().switchOff(id));
        run(admin, () -> accounts().switchOn(id));

        assertThat(looks(customer)).isEqualTo(4);
    }

    private long looks(UUID customer) {
        return domain
                .as(Callers.customer(customer), () -> domain.get(Accesses.class).entries(customer, null, 50))
                .stream()
                .filter(look -> look.why().equals("managing the account"))
                .count();
    }

    private AccountAdministration accounts() {
        return domain.get(AccountAdministration.class);
    }

    private String administrator() {
        var login = UUID.randomUUID() + "@alba.example";
        var account = Account.ofStaff(
                login, Roles.SECURITY_ADMIN, null, "en", domain.clock().instant());
        world.persist(account);
        return world.session(DESK, login);
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
}
