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
import org.concilier.identity.contact.Notices;
import org.concilier.identity.guard.TrustedDevices;
import org.concilier.identity.recovery.StartedByStaff;
import org.concilier.privacy.AccessLog;
import org.concilier.shared.Caller;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.Needs;
import org.concilier.shared.assurance.Operation;

/**
 * Accounts as security administrators manage them: they switch off and on, and start a recovery. They choose and see
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
    AccessLog looks;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

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
