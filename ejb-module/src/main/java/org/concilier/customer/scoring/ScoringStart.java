package org.concilier.customer.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.concilier.shared.Business;
import org.concilier.shared.Leases;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Starts runs, never two at a time: nodes take turns at the row of one lease. */
@ApplicationScoped
class ScoringStart {
    private static final String TURN = "scoring-start";

    @PersistenceContext
    EntityManager em;

    @Inject
    Leases leases;

    @Inject
    Event<ScoringStarted> started;

    @Inject
    Clock clock;

    @Inject
    @Business
    Clock business;

    @Inject
    @ConfigProperty(name = "concilier.scoring.nightly-at")
    String nightlyAt;

    /** The run that is going on, or a new one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ScoringRun start(ScoringRunView.Cause cause, String by) {
        leases.hold(TURN, Duration.ZERO); // only the lock of the row counts
        var running = unfinished();
        if (!running.isEmpty()) return em.find(ScoringRun.class, running.get(0));
        var asOf = LocalDate.ofInstant(business.instant(), ZoneOffset.UTC);
        var run = new ScoringRun(cause, by, asOf, clock.instant());
        em.persist(run);
        started.fire(new ScoringStarted(run.id()));
        return run;
    }

    /** Starts the run of the night when its time has come; a node that was down then starts it later. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void nightly() {
        if (nightlyAt.equals("never") || isStartedSince(due())) return;
        leases.hold(TURN, Duration.ZERO);
        if (!isStartedSince(due())) start(ScoringRunView.Cause.NIGHTLY, "system");
    }

    @Transactional(Transactional.TxType.REQUIRED)
    public List<UUID> unfinished() {
        return em.createQuery(
                        "select r.id from ScoringRun r where r.state in (PREPARING, SCORING) order by r.startedAt",
                        UUID.class)
                .getResultList();
    }

    /** The last time that has passed. */
    private Instant due() {
        return Nights.last(clock.instant(), LocalTime.parse(nightlyAt));
    }

    private boolean isStartedSince(Instant due) {
        return em.createQuery("select count(r) from ScoringRun r where r.startedAt >= :due", Long.class)
                        .setParameter("due", due)
                        .getSingleResult()
                > 0;
    }
}
