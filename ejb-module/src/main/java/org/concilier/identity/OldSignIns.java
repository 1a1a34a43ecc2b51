package org.concilier.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    /** Whoever sends a form just after the end of a session finds it again, and for that the session must be found. */
    private static final Duration LATE = Duration.ofMinutes(15);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Of this table goes what ended before. */
    static Instant end(String table, Instant now) {
        return table.equals("login_session") ? now.minus(LATE) : now;
    }

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
                        .setParameter(1, end(table, clock.instant()))
                        .getSingleResult())
                .longValue();
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public boolean drop() {
        for (var table : TABLES) {
            em.createNativeQuery("delete from " + table + " where expires_at < ?1")
                    .setParameter(1, end(table, clock.instant()))
                    .executeUpdate();
        }
        return false;
    }
}
