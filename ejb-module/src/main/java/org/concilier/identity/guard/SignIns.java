package org.concilier.identity.guard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.concilier.shared.Caller;
import org.concilier.shared.Roles;

/** Everybody reads their own sign-ins, and nobody else's. */
@Stateless
@RolesAllowed(Roles.SIGNED_IN)
public class SignIns {
    private static final String NEWEST = "select s from SignInRecord s where s.accountId = :account";
    private static final String OLDER = " and (s.happenedAt < :at or s.happenedAt = :at and s.id < :id)";
    private static final String ORDER = " order by s.happenedAt desc, s.id desc";

    @PersistenceContext
    EntityManager em;

    @Inject
    GuardBook book;

    @Inject
    Caller caller;

    /**
     * The caller's own, newest first.
     *
     * @param after id of the last line of the page before; null for the newest; what is not there any more ends the list
     */
    public List<SignInView> own(UUID after, int limit) {
        var account = book.account(caller.name()).orElseThrow();
        if (after == null) return page(NEWEST + ORDER, account, null, limit);
        var last = em.find(SignInRecord.class, after);
        if (last == null || !last.isOf(account)) return List.of();
        return page(NEWEST + OLDER + ORDER, account, last.view(), limit);
    }

    private List<SignInView> page(String jpql, UUID account, SignInView last, int limit) {
        var query = em.createQuery(jpql, SignInRecord.class).setParameter("account", account);
        if (last != null) query.setParameter("at", last.at()).setParameter("id", last.id());
        return query.setMaxResults(limit)
                .getResultStream()
                .map(SignInRecord::view)
                .toList();
    }
}
