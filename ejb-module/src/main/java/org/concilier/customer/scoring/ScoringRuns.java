package org.concilier.customer.scoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.concilier.shared.Caller;
import org.concilier.shared.Roles;

/** The passes in which all customers who agreed are scored: asked for here, and each night by themselves. */
@Stateless
@RolesAllowed({Roles.CAMPAIGNS_WRITE, Roles.MARKETER, Roles.PRIVACY_OFFICER, Roles.AUDITOR})
public class ScoringRuns {
    private static final int MOST = 201;
    private static final String OLDER =
            " where (r.startedAt, r.id) <" + " (select a.startedAt, a.id from ScoringRun a where a.id = :after)";

    @PersistenceContext
    EntityManager em;

    @Inject
    ScoringStart start;

    @Inject
    ScoringReport report;

    @Inject
    Caller caller;

    /** Starts a run, or tells of the one that is going on. It goes on after a crash, on whichever node is there. */
    @RolesAllowed({Roles.CAMPAIGNS_WRITE, Roles.MARKETER})
    public ScoringRunView start() {
        var run = start.start(ScoringRunView.Cause.ASKED, caller.name());
        em.flush();
        return report.of(run);
    }

    /** @throws UnknownScoringRun when there is none */
    public ScoringRunView find(UUID id) {
        var run = em.find(ScoringRun.class, id);
        if (run == null) throw new UnknownScoringRun();
        return report.of(run);
    }

    /**
     * A page of runs, newest first.
     *
     * @param after id of the last run of the page before; null for the first page
     * @param limit 1 to 201
     */
    public List<ScoringRunView> list(UUID after, int limit) {
        var query = em.createQuery(
                "select r from ScoringRun r" + (after == null ? "" : OLDER) + " order by r.startedAt desc, r.id desc",
                ScoringRun.class);
        if (after != null) query.setParameter("after", after);
        return report.of(query.setMaxResults(Math.min(limit, MOST)).getResultList());
    }
}
