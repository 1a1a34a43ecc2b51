package org.concilier.experience;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.concilier.shared.Roles;

/** When each version of Concilier was first started on this database, which may explain what changed then. */
@Stateless
public class Releases {
    private static final String FIRST =
            "insert into started_version (version, started_at) values (?1, ?2) on conflict do nothing";
    private static final String ALL = "select version, started_at from started_version"
            + " where started_at >= ?1 and started_at < ?2 order by started_at";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** A version, and when the first node began to run it. */
    public record Release(String version, Instant at) {}

    /** Counts once a version, whichever node is first; an older one that is started again is no release. */
    @PermitAll
    public void started(String version) {
        em.createNativeQuery(FIRST)
                .setParameter(1, version)
                .setParameter(2, clock.instant())
                .executeUpdate();
    }

    /**
     * The oldest first.
     *
     * @param until not included
     */
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.MARKETER, Roles.SECURITY_ADMIN, Roles.AUDITOR})
    public List<Release> between(Instant from, Instant until) {
        Stream<?> rows = em.createNativeQuery(ALL)
                .setParameter(1, from)
                .setParameter(2, until)
                .getResultStream();
        return rows.map(row -> release((Object[]) row)).toList();
    }

    private static Release release(Object[] row) {
        return new Release(row[0].toString(), row[1] instanceof OffsetDateTime at ? at.toInstant() : (Instant) row[1]);
    }
}
