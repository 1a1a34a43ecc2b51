package org.concilier.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concilier.identity.IdentityWorld.PASSPHRASE;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.concilier.Attack;
import org.concilier.identity.Invitations.Activation;
import org.concilier.identity.passphrase.Unfit;
import org.concilier.identity.passphrase.UnfitPassphrase;
import org.concilier.shared.Callers;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class InvitationsTest {
    private final Domain domain;
    private final IdentityWorld world;
    private final Invitations invitations;
    private final UUID customer = UUID.randomUUID();
    private final String login = UUID.randomUUID() + "@customer.example";

    InvitationsTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new IdentityWorld(domain);
        invitations = domain.get(Invitations.class);
    }

    @Test
    void aCodeOpensTheAccountOfItsCustomer() {
        activate(invite(), login);

        var result = world.show(SignIn.with(Realm.PORTAL, login, PASSPHRASE, null));
        assertThat(((ConcilierPrincipal) result.getCallerPrincipal()).customerId())
                .isEqualTo(customer);
        assertThat(((ConcilierPrincipal) result.getCallerPrincipal()).locale()).isEqualTo("en");
    }

    @Test
    @Attack(id = "P-5", asvs = "6.2.11")
    void whatAnyoneKnowsOfTheCustomerIsNoPassphrase() {
        var code = invite();
        for (var known : List.of(login + " 2026", login.toUpperCase(Locale.ROOT)))
            assertThatThrownBy(() -> invitations.activate(new Activation(code, login, known, "en")))
                    .as(known)
                    .isInstanceOfSatisfying(
                            UnfitPassphrase.class,
                            unfit -> assertThat(unfit.reason()).isEqualTo(Unfit.YOURS));
    }

    @Test
    void onlyTheHashOfACodeIsKept() {
        var code = invite();

        assertThat(count("select count(*) from invitation where code_hash = ?1", code))
                .isZero();
        assertThat(count("select count(*) from invitation where customer_id = ?1", customer))
                .isOne();
    }

    @Test
    void aCodeWorksOnce() {
        var code = invite();
        activate(code, login);

        assertRefused("/code", code, "another-" + login);
    }

    @Test
    void aCodeWorksOnceForTwoThreads() throws Exception {
        for (var round = 0; round < 5; round++) {
            var code = invitations(UUID.randomUUID());

            assertThat(world.twiceAtOnce(() -> opens(code, UUID.randomUUID() + "@customer.example")))
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void unknownAndEndedCodesAreRefusedAlike() {
        assertRefused("/code", "never-sent", login);
        var code = invite();
        domain.clock().advance(Duration.ofDays(7).minusSeconds(1));
        assertRefused("/passphrase", code, login, "too short");
        domain.clock().advance(Duration.ofSeconds(1));

        assertRefused("/code", code, login);
    }

    @Test
    @Attack(id = "P-1", asvs = "6.2.1")
    @DisplayName("a refused passphrase leaves the invitation open")
    void aMistakeDoesNotSpendTheCode() {
        var code = invite();
        var taken = world.customer();

        assertRefused("/passphrase", code, login, "fourteen chars");
        assertRefused("/passphrase", code, login, "x".repeat(257));
        assertRefused("/login", code, taken);
        assertRefused("/login", code, "  " + taken.toUpperCase(Locale.ROOT));

        assertThat(opens(code, login)).isTrue();
    }

    @Test
    void theOtherCodesOfTheCustomerAreUsedUpAndThoseOfOthersAreNot() {
        var first = invite();
        var second = invite();
        var neighbour = invitations(UUID.randomUUID());

        activate(second, login);

        assertRefused("/code", first, "another-" + login);
        assertThat(opens(neighbour, "neighbour-" + login)).isTrue();
    }

    @Test
    void aCustomerHasOneAccount() {
        activate(invite(), login);

        assertThatThrownBy(this::invite).isInstanceOf(AccountOpened.class);
        assertThat(world.opens(Realm.PORTAL, login, PASSPHRASE, null)).isTrue();
    }

    @Test
    void onlyThoseWhoWriteCustomersInvite() {
        assertThatThrownBy(() -> domain.as(Callers.client(Roles.CUSTOMERS_READ), () -> invitations.invite(customer)))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> domain.as(null, () -> invitations.invite(customer)))
                .isInstanceOf(EJBAccessException.class);
    }

    private String invite() {
        return invitations(customer);
    }

    private String invitations(UUID whom) {
        return domain.as(
                Callers.client(Roles.CUSTOMERS_WRITE),
                () -> invitations.invite(whom).code());
    }

    private void activate(String code, String wanted) {
        invitations.activate(new Activation(code, wanted, PASSPHRASE, "en"));
    }

    private boolean opens(String code, String wanted) {
        try {
            activate(code, wanted);
            return true;
        } catch (InvalidInput e) {
            return false;
        }
    }

    private void assertRefused(String pointer, String code, String wanted) {
        assertRefused(pointer, code, wanted, PASSPHRASE);
    }

    private void assertRefused(String pointer, String code, String wanted, String passphrase) {
        assertThatThrownBy(() -> invitations.activate(new Activation(code, wanted, passphrase, "en")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.faults().get(0).pointer()).isEqualTo(pointer));
    }

    private long count(String sql, Object first) {
        return domain.inTransaction(() -> (Long) domain.em()
                .createNativeQuery(sql, Long.class)
                .setParameter(1, first)
                .getSingleResult());
    }
}
