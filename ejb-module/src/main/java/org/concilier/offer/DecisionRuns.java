package org.concilier.offer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.concilier.shared.Caller;
import org.concilier.shared.Fields;
import org.concilier.shared.Roles;

/** Decisions for all customers, in the background. */
@Stateless
@RolesAllowed({Roles.OFFERS_READ, Roles.MARKETER})
public class DecisionRuns {
    @PersistenceContext
    EntityManager em;

    @Inject
    RunTallies tallies;

    @Inject
    RuleSets ruleSets;

    @Inject
    Event<RunStarted> started;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Starts a run from {@code {placement}}; it goes on after a crash, on whichever node is there. */
    public RunView start(Fields body) {
        var placement = Occasion.placement(body);
        body.done(placement);
        Deciding.requirePlace(ruleSets.current(), placement);
        var run = new DecisionRun(placement, caller.name(), clock.instant());
        em.persist(run);
        started.fire(new RunStarted(run.id()));
        return RunView.of(run, Map.of());
    }

    /** @throws UnknownDecisionRun when there is none */
    public RunView find(UUID id) {
        var run = em.find(DecisionRun.class, id);
        if (run == null) throw new UnknownDecisionRun();
        return RunView.of(run, tallies.stages(id));
    }
}
