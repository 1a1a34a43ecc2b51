package org.concilier.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.concilier.shared.Caller;
import org.concilier.shared.Roles;
import org.concilier.shared.Secrets;

/** Sessions as their owners see and end them; ending takes effect on the next request, on every node. */
@Stateless
@PermitAll
public class Sessions {
    @PersistenceContext
    EntityManager em;

    @Inject
    OpenSessions open;

    @Inject
    Accounts accounts;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Signs out. */
    public void end(String token) {
        em.createQuery("delete from LoginSession s where s.tokenHash = :hash")
                .setParameter("hash", Secrets.sha256(token))
                .executeUpdate();
    }

    /** Where the caller is signed in, newest first. */
    @RolesAllowed(Roles.SIGNED_IN)
    public List<OpenSession> mine() {
        return open.of(me().id()).stream()
                .map(session -> session.view(current()))
                .toList();
    }

    /** Ends one of the caller's; what is not the caller's, or over already, is left alone. */
    @RolesAllowed(Roles.SIGNED_IN)
    public void endMine(UUID id) {
        em.createQuery("delete from LoginSession s where s.id = :id and s.account.id = :account")
                .setParameter("id", id)
                .setParameter("account", me().id())
                .executeUpdate();
    }

    /** Ends every session of the caller but this one. */
    @RolesAllowed(Roles.SIGNED_IN)
    public void endOthers() {
        open.endOthers(me().id(), current());
    }

    private Account me() {
        return accounts.byLogin(caller.name()).orElseThrow();
    }

    private UUID current() {
        return caller.principal().orElseThrow().authentication().sessionId();
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    void forgetExpired() {
        for (var table : OldSignIns.TABLES) {
            em.createNativeQuery("delete from " + table + " where expires_at < ?1")
                    .setParameter(1, OldSignIns.end(table, clock.instant()))
                    .executeUpdate();
        }
    }
}
