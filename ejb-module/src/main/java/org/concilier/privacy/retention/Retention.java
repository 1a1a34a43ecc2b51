package org.concilier.privacy.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.concilier.shared.Business;
import org.concilier.shared.Roles;

/** What the retention job would do, without doing it. */
@Stateless
@RolesAllowed({Roles.PRIVACY_OFFICER, Roles.AUDITOR, Roles.PRIVACY_WRITE, Roles.AUDIT_READ})
public class Retention {
    private static final int DAYS = 60;
    private static final int LOOKED_AT = 100;

    @PersistenceContext
    EntityManager em;

    @Inject
    Inactivity inactivity;

    @Inject
    Instance<Reprieve> reprieves;

    @Inject
    Instance<Perishable> perishables;

    @Inject
    @Business
    Clock clock;

    public RetentionPlan plan() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new RetentionPlan(
                inactivity.longest().toString(),
                inactivity.notice().toString(),
                count("1 = 1 or a.dueOn = :day", today),
                count("a.announcedAt is null and a.lastActiveOn <= :day", inactivity.lastDayToTell(today)),
                count("a.dueOn > :day", today),
                count("a.dueOn <= :day", today),
                spared(today),
                days(),
                StreamSupport.stream(perishables.spliterator(), false)
                        .map(each -> new RetentionPlan.Kept(each.what(), each.kept(), each.due()))
                        .toList());
    }

    private long count(String which, LocalDate day) {
        return em.createQuery("select count(a) from PersonActivity a where " + which, Long.class)
                .setParameter("day", day)
                .getSingleResult();
    }

    private long spared(LocalDate today) {
        var due = em.createQuery(
                        "select a.customerId from PersonActivity a where a.dueOn <= :day order by a.dueOn", UUID.class)
                .setParameter("day", today)
                .setMaxResults(LOOKED_AT)
                .getResultList();
        var spared = new HashSet<UUID>();
        if (!due.isEmpty()) for (var reprieve : reprieves) spared.addAll(reprieve.among(due));
        return spared.size();
    }

    private List<RetentionPlan.Day> days() {
        return em.createQuery(
                        "select a.dueOn, count(a) from PersonActivity a where a.dueOn is not null"
                                + " group by a.dueOn order by a.dueOn",
                        Tuple.class)
                .setMaxResults(DAYS)
                .getResultStream()
                .map(row -> new RetentionPlan.Day(row.get(0, LocalDate.class), row.get(1, Long.class)))
                .toList();
    }
}
