package org.concilier.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.concilier.identity.contact.AddressBook;
import org.concilier.identity.passkey.NewKeys;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Roles;
import org.concilier.shared.Secrets;

/** How a known customer gets an account: the company sends a code, the customer chooses login and passphrase. */
@Stateless
public class Invitations {
    static final Duration OPEN = Duration.ofDays(7);

    @PersistenceContext
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    Passphrases passphrases;

    @Inject
    NewKeys newKeys;

    @Inject
    AddressBook addresses;

    @Inject
    Clock clock;

    /** @param code to be sent to the customer; it is not kept */
    public record Invited(String code, Instant expiresAt) {}

    /** What the customer sends back. */
    public record Activation(String code, String login, String passphrase, String locale) {
        public static Activation read(Fields body) {
            return body.done(new Activation(
                    body.text("code", 100),
                    body.text("login", 100),
                    body.text("passphrase", 1000),
                    body.matching("locale", "fr|en", "fr or en").orElse("fr")));
        }
    }

    /**
     * A new code for a customer who exists; older ones stay good until they end.
     *
     * @throws AccountOpened when the customer needs none
     */
    @RolesAllowed(Roles.CUSTOMERS_WRITE)
    public Invited invite(UUID customerId) {
        if (accounts.isOpened(customerId)) throw new AccountOpened();
        var code = Secrets.token();
        var until = clock.instant().plus(OPEN);
        em.persist(new Invitation(code, customerId, until));
        return new Invited(code, until);
    }

    /**
     * What the customer sends back who needs no passphrase.
     *
     * @param transaction token of the ceremony that asked for a passkey
     * @param answer what the authenticator answered
     */
    public record KeyActivation(String code, String login, String locale, String transaction, String answer) {}

    /** Opens the account with a passkey and nothing else. */
    @PermitAll
    public void activateWithPasskey(KeyActivation wanted) {
        var customer = invited(wanted.code(), wanted.login());
        var account = Account.ofCustomer(wanted.login(), customer, null, wanted.locale(), clock.instant());
        open(account);
        newKeys.bind(account, Realm.PORTAL, wanted.transaction(), wanted.answer(), null);
    }

    /** Opens the account and uses the customer's codes up. */
    @PermitAll
    public void activate(Activation wanted) {
        var customer = invited(wanted.code(), wanted.login());
        var hash = passphrases.choose(wanted.passphrase(), false, addresses.words(wanted.login(), customer));
        open(Account.ofCustomer(wanted.login(), customer, hash, wanted.locale(), clock.instant()));
    }

    /** The customer whose open code this is, if the login is free. */
    private UUID invited(String code, String login) {
        var invitation = em.find(Invitation.class, Secrets.sha256(code), LockModeType.PESSIMISTIC_WRITE);
        if (invitation == null || !invitation.isOpen(clock.instant())) {
            throw new InvalidInput("/code", "is not an open invitation; ask for a new one");
        }
        if (accounts.isOpened(invitation.customerId())) {
            throw new InvalidInput("/code", "is of a customer who has an account; sign in instead");
        }
        if (accounts.isTaken(login)) throw new InvalidInput("/login", "is taken; choose another");
        return invitation.customerId();
    }

    private void open(Account account) {
        em.persist(account);
        addresses.pin(account);
        em.createQuery("delete from Invitation i where i.customerId = :customer")
                .setParameter("customer", account.customerId())
                .executeUpdate();
    }
}
