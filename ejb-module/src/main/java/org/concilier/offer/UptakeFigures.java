package org.concilier.offer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.concilier.offer.experiment.Trial;
import org.concilier.offer.experiment.Uplift;
import org.concilier.shared.Roles;

/** How often offers were used, with consent and without; and whether any decision used a consent that had ended. */
@Stateless
@RolesAllowed({Roles.PRIVACY_OFFICER, Roles.MARKETER, Roles.SECURITY_ADMIN, Roles.AUDITOR})
public class UptakeFigures {
    private static final String UPTAKE = """
            select d.personalised, count(distinct d.customer_id), count(distinct r.customer_id)
            from offer_decision d left join redemption r on r.decision_id = d.id
            where d.decided_at >= ?1 and d.decided_at < ?2 group by d.personalised""";

    /** A decision under an older epoch than a withdrawal that had been recorded before it. */
    private static final String STALE = """
            select count(*) from offer_decision d where d.decided_at >= ?1 and d.decided_at < ?2 and d.personalised = true
            and exists (select 1 from consent_event e where e.customer_id = d.customer_id and e.epoch > d.epoch
                and e.happened_at < d.decided_at and e.status in ('WITHDRAWN', 'REVOKED', 'INVALIDATED'))""";

    /** The latest counts of each experiment: its arms together, and its holdout. */
    private static final String HELD = """
            select m.experiment, m.measured_on, sum(case when m.arm = ?3 then 0 else m.persons end),
                sum(case when m.arm = ?3 then 0 else m.converted end), sum(case when m.arm = ?3 then m.persons else 0 end),
                sum(case when m.arm = ?3 then m.converted else 0 end)
            from experiment_measure m where m.measured_on >= ?1 and m.measured_on < ?2
            and m.measured_on = (select max(x.measured_on) from experiment_measure x where x.experiment = m.experiment)
            group by m.experiment, m.measured_on order by m.experiment""";

    @PersistenceContext
    EntityManager em;

    /** People who were shown an offer, and those of them who used one. */
    public record Uptake(long shown, long used) {
        static final Uptake NONE = new Uptake(0, 0);
    }

    /**
     * Both sides.
     *
     * @param personal decisions that used data, with consent
     * @param general decisions that used none
     */
    public record Both(Uptake personal, Uptake general) {}

    /** A campaign whose offers are given since then. */
    public record Published(Instant at, String campaign) {}

    /**
     * What an experiment showed when it was last counted: who bought afterwards, of those who agreed to measurement.
     *
     * @param treated its arms together
     * @param held who got none of its offers, by lot
     * @param difference treated less held with its 95 % interval; null while one of them is nobody
     */
    public record Held(String experiment, LocalDate on, Uptake treated, Uptake held, Uplift difference) {}

    /** Experiments that were counted in this time. */
    public List<Held> held(Instant from, Instant until) {
        List<?> rows = em.createNativeQuery(HELD)
                .setParameter(1, LocalDate.ofInstant(from, ZoneOffset.UTC))
                .setParameter(2, LocalDate.ofInstant(until, ZoneOffset.UTC))
                .setParameter(3, Trial.HOLDOUT)
                .getResultList();
        return rows.stream().map(row -> held((Object[]) row)).toList();
    }

    private static Held held(Object[] row) {
        var counts = Stream.of(row)
                .skip(2)
                .mapToLong(count -> ((Number) count).longValue())
                .toArray();
        var treated = new Uptake(counts[0], counts[1]);
        var held = new Uptake(counts[2], counts[3]);
        var both = treated.shown() > 0 && held.shown() > 0;
        var difference = both ? Uplift.of(treated.used(), treated.shown(), held.used(), held.shown()) : null;
        return new Held(row[0].toString(), LocalDate.parse(row[1].toString()), treated, held, difference);
    }

    /** @param until not included */
    public List<Published> published(Instant from, Instant until) {
        return em.createQuery(
                        "select c.publishedAt, c.code from Campaign c"
                                + " where c.publishedAt >= :from and c.publishedAt < :until order by c.publishedAt",
                        Object[].class)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultStream()
                .map(row -> new Published((Instant) row[0], row[1].toString()))
                .toList();
    }

    /** @param until not included */
    public Both uptake(Instant from, Instant until) {
        var personal = Uptake.NONE;
        var general = Uptake.NONE;
        for (Object line : em.createNativeQuery(UPTAKE)
                .setParameter(1, from)
                .setParameter(2, until)
                .getResultList()) {
            var row = (Object[]) line;
            var uptake = new Uptake(((Number) row[1]).longValue(), ((Number) row[2]).longValue());
            if ((Boolean) row[0]) personal = uptake;
            else general = uptake;
        }
        return new Both(personal, general);
    }

    /** Decisions that rested on a consent after its end was recorded; anything but 0 breaks a promise. */
    public long stale(Instant from, Instant until) {
        return ((Number) em.createNativeQuery(STALE)
                        .setParameter(1, from)
                        .setParameter(2, until)
                        .getSingleResult())
                .longValue();
    }
}
