package org.concilier.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.concilier.identity.contact.Notices;
import org.concilier.identity.passkey.NewKeys;
import org.concilier.shared.InvalidInput;

/** How somebody with a code becomes a member of staff: with a passkey, and nothing that could be phished. */
@Stateless
@PermitAll
public class StaffEntrance {
    private static final int LONGEST = 100;

    @PersistenceContext
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    NewKeys newKeys;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    /**
     * What is sent back.
     *
     * @param transaction token of the ceremony that asked for a passkey
     * @param answer what the authenticator answered
     */
    public record Opening(String code, String login, String locale, String transaction, String answer) {}

    /** Opens the account and uses the code up; every other printed code of a first administrator ends with it. */
    public void open(Opening wanted) {
        var invitation =
                em.find(StaffInvitation.class, StaffInvitation.hash(wanted.code()), LockModeType.PESSIMISTIC_WRITE);
        if (invitation == null || !invitation.isOpen(clock.instant()))
            throw new InvalidInput("/code", "is no open invitation; ask for a new one");
        var login = wanted.login() == null ? "" : wanted.login().strip();
        if (login.isEmpty() || login.length() > LONGEST || !invitation.isFor(login))
            throw new InvalidInput("/login", "is not the one that was invited");
        if (accounts.isTaken(login)) throw new InvalidInput("/login", "is taken; choose another");
        var account = Account.ofStaff(login, invitation.role(), null, wanted.locale(), clock.instant());
        em.persist(account);
        newKeys.bind(account, Realm.DESK, wanted.transaction(), wanted.answer(), null);
        em.remove(invitation);
        em.createQuery("delete from StaffInvitation i where i.login is null and i.role = :role")
                .setParameter("role", invitation.role())
                .executeUpdate();
        notices.changed(account, "passkey-added");
    }
}
