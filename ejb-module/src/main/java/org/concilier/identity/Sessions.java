package org.concilier.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.concilier.privacy.retention.Activity;
import org.concilier.shared.Secrets;

/** Sessions as our own rows: opening gives the only copy of the token, ending takes effect on the next request. */
@Stateless
@PermitAll
public class Sessions {
    @PersistenceContext
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    Activity activity;

    @Inject
    Clock clock;

    /** @return the token for the cookie; only its hash is kept */
    public String open(Realm realm, String login) {
        var account = accounts.byLogin(login).orElseThrow();
        var token = Secrets.token();
        em.persist(new LoginSession(token, account, clock.instant(), realm));
        if (account.customerId() != null) activity.seen(List.of(account.customerId()));
        return token;
    }

    public void end(String token) {
        em.createQuery("delete from LoginSession s where s.tokenHash = :hash")
                .setParameter("hash", Secrets.sha256(token))
                .executeUpdate();
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    void forgetExpired() {
        em.createQuery("delete from LoginSession s where s.expiresAt < :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
        em.createNativeQuery("delete from used_assertion where expires_at < ?1")
                .setParameter(1, clock.instant())
                .executeUpdate();
        em.createQuery("delete from Invitation i where i.expiresAt < :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
