package org.concilier.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concilier.identity.contact.AddressBook;
import org.concilier.identity.contact.AddressView;
import org.concilier.identity.contact.Codes;
import org.concilier.identity.contact.Notices;
import org.concilier.identity.guard.TrustedDevices;
import org.concilier.identity.recovery.StartedByStaff;
import org.concilier.mail.Mailbox;
import org.concilier.mail.Message;
import org.concilier.privacy.AccessLog;
import org.concilier.shared.Caller;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.Needs;
import org.concilier.shared.assurance.Operation;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Accounts as security administrators manage them: they invite, switch off and on, and start a recovery. They choose and see
 * no secret of anybody (OWASP ASVS 5.0, 6.4.6), and customers read in their access log who looked.
 */
@Stateless
@RolesAllowed(Roles.SECURITY_ADMIN)
@Needs(Operation.MANAGE_ACCOUNTS)
public class AccountAdministration {
    /** Roles that staff may have. */
    public static final List<String> ROLES =
            List.of(Roles.AGENT, Roles.PRIVACY_OFFICER, Roles.MARKETER, Roles.AUDITOR, Roles.SECURITY_ADMIN);

    private static final String WHY = "managing the account";
    private static final String ADDRESS = "[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]{2,}";
    private static final int MOST = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    AddressBook book;

    @Inject
    OpenSessions sessions;

    @Inject
    TrustedDevices devices;

    @Inject
    StartedByStaff recoveries;

    @Inject
    Notices notices;

    @Inject
    Mailbox mailbox;

    @Inject
    AccessLog looks;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "concilier.public-url")
    String publicUrl;

    /** Everybody on the staff, by login; at most 200. */
    public List<AccountView> staff() {
        return em.createQuery("select a from Account a where a.kind = STAFF order by a.login", Account.class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(this::view)
                .toList();
    }

    /** The account of this login, exactly as it is; a customer's is a look. */
    public Optional<AccountView> find(String login) {
        var found = accounts.byLogin(login);
        found.ifPresent(this::look);
        return found.map(this::view);
    }

    /** The same by its number. */
    public Optional<AccountView> find(UUID id) {
        var found = Optional.ofNullable(em.find(Account.class, id));
        found.ifPresent(this::look);
        return found.map(this::view);
    }

    /** Mails a code to the address, which is the login; whoever has it makes a passkey. */
    public void invite(String address, String role, String language) {
        var login = Account.normalized(Optional.ofNullable(address).orElse(""));
        if (!login.matches(ADDRESS) || login.length() > 100)
            throw new InvalidInput("/address", "must look like marie@example.org");
        if (!ROLES.contains(role)) throw new InvalidInput("/role", "must be one of " + String.join(", ", ROLES));
        if (accounts.isTaken(login)) throw new InvalidInput("/address", "has an account already");
        var code = Codes.saved();
        em.createQuery("delete from StaffInvitation i where i.login = :login")
                .setParameter("login", login)
                .executeUpdate();
        var until = clock.instant().plus(StaffInvitation.OPEN);
        em.persist(new StaffInvitation(code, login, role, caller.name(), until));
        mailbox.post(new Message(null, login, language, "invitation", List.of(publicUrl + "/desk-activate", code)));
    }

    /** Nobody enters by it any more: every session ends at its next request, on every node. Nobody locks themself out. */
    public void switchOff(UUID id) {
        var account = held(id);
        if (account.login().equals(caller.name())) throw new InvalidInput("/id", "is your own account");
        account.enable(false);
        sessions.endAll(id);
        devices.forgetAll(id);
        notices.changed(account, "switched-off");
    }

    public void switchOn(UUID id) {
        var account = held(id);
        account.enable(true);
        notices.changed(account, "switched-on");
    }

    /** After checking who it is, by other means: mails the person a code with which to begin. Shows none of it. */
    public void recover(UUID id) {
        var account = held(id);
        if (!account.isEnabled()) throw new InvalidInput("/id", "is switched off; switch it on first");
        recoveries.begin(account);
    }

    private Account held(UUID id) {
        var account = em.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (account == null) throw new InvalidInput("/id", "is no account; it may be closed");
        look(account);
        return account;
    }

    private void look(Account account) {
        if (account.customerId() == null) return;
        looks.look(account.customerId(), WHY, Set.of("account"), "legitimate interest: security of accounts");
    }

    private AccountView view(Account one) {
        return new AccountView(
                one.id(),
                one.login(),
                one.kind(),
                one.role(),
                one.isEnabled(),
                one.hasPasskey(),
                one.hasPassphrase(),
                one.hasTotp(),
                book.current(one).map(AddressView::masked).orElse(null),
                one.createdAt());
    }
}
