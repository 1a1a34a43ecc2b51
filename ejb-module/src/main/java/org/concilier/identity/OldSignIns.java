package org.concilier.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import org.concilier.privacy.retention.Perishable;

/** Sessions, sign-ins under way, invitations, used assertions and revoked tokens whose time is over. */
@ApplicationScoped
class OldSignIns implements Perishable {
    static final List<String> TABLES = List.of(
            "login_session",
            "login_transaction",
            "kept_work",
            "invitation",
            "used_assertion",
            "used_proof",
            "revoked_token",
            "offered_authenticator",
            "recovery",
            "staff_invitation");

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Override
    public String what() {
        return "ended sessions, sign-ins under way, invitations, used assertions and revoked tokens";
    }

    @Override
    public String kept() {
        return "PT0S";
    }

    @Override
    public long due() {
        return TABLES.stream().mapToLong(this::due).sum();
    }

    private long due(String table) {
        return ((Number) em.createNativeQuery("select count(*) from " + table + " where expires_at < ?1")
                        .setParameter(1, clock.instant())
                        .getSingleResult())
                .longValue();
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public boolean drop() {
        for (var table : TABLES) {
            em.createNativeQuery("delete from " + table + " where expires_at < ?1")
                    .setParameter(1, clock.instant())
                    .executeUpdate();
        }
        return false;
    }
}
