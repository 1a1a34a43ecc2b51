package org.concilier.offer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concilier.shared.Fields;
import org.concilier.shared.Roles;

/**
 * Tries drafts out before anyone is decided by them: on today's facts and past carts of customers who agreed to that use,
 * and of nobody else. Each look is in the customer's access log. A long job: it goes on after a killed process.
 */
@Stateless
@RolesAllowed({Roles.CAMPAIGNS_WRITE, Roles.MARKETER})
public class Simulations {
    private static final int USUAL_DAYS = 90;
    private static final int MOST_DAYS = 730;
    private static final int PARTS = 4;

    @PersistenceContext
    EntityManager em;

    @Inject
    CampaignBook book;

    @Inject
    RuleSets ruleSets;

    @Inject
    SimulationResults results;

    @Inject
    Event<SimulationStarted> started;

    @Inject
    Clock clock;

    /**
     * Starts one from {@code {campaign, placement?, historyDays?}}, of the drafts as they are now.
     *
     * @throws UnknownCampaign when there is none
     * @throws NothingToSimulate when it has no drafts
     */
    public SimulationView start(Fields body) {
        var code = body.text("campaign", 40);
        var placement = body.optionalText("placement", 40).orElse("home");
        var days = body.optionalInteger("historyDays", 1, MOST_DAYS).orElse(USUAL_DAYS);
        body.done(code);
        Deciding.requirePlace(ruleSets.current(), placement);
        var campaign = book.find(code);
        var drafts = book.drafts(List.of(campaign.id()));
        if (drafts.isEmpty()) throw new NothingToSimulate();
        var drafted = Drafted.of(campaign, drafts);
        var simulation = new Simulation(drafted, days, placement, clock.instant(), book.party());
        em.persist(simulation);
        divide(simulation.id());
        em.flush();
        started.fire(new SimulationStarted(simulation.id()));
        return results.view(simulation);
    }

    /** @throws UnknownSimulation when there is none */
    @RolesAllowed({Roles.CAMPAIGNS_WRITE, Roles.MARKETER, Roles.AUDITOR})
    public SimulationView find(UUID id) {
        return results.view(known(id, LockModeType.NONE));
    }

    /** The latest of a campaign, newest first. */
    @RolesAllowed({Roles.CAMPAIGNS_WRITE, Roles.MARKETER, Roles.AUDITOR})
    public List<SimulationView> of(String campaign, int limit) {
        return em.createQuery(
                        "select s from Simulation s where s.campaign = :campaign order by s.startedAt desc",
                        Simulation.class)
                .setParameter("campaign", campaign)
                .setMaxResults(Math.min(limit, 20))
                .getResultStream()
                .map(results::view)
                .toList();
    }

    /**
     * Stops it; what it has counted stays unread.
     *
     * @throws SimulationOver when it has ended
     */
    public SimulationView cancel(UUID id) {
        var simulation = known(id, LockModeType.PESSIMISTIC_WRITE);
        simulation.cancel(clock.instant());
        return results.view(simulation);
    }

    private Simulation known(UUID id, LockModeType lock) {
        var simulation = em.find(Simulation.class, id, lock);
        if (simulation == null) throw new UnknownSimulation();
        return simulation;
    }

    /** Equal shares of the customers, in the order in which the database keeps their ids. */
    private void divide(UUID simulation) {
        var customers =
                em.createQuery("select count(c) from Customer c", Long.class).getSingleResult();
        var borders = new ArrayList<UUID>();
        borders.add(null);
        for (int i = 1; i < PARTS; i++) {
            em.createQuery("select c.id from Customer c order by c.id", UUID.class)
                    .setFirstResult((int) (customers * i / PARTS))
                    .setMaxResults(1)
                    .getResultStream()
                    .filter(border -> !borders.contains(border))
                    .forEach(borders::add);
        }
        for (int i = 0; i < borders.size(); i++) {
            var to = i + 1 < borders.size() ? borders.get(i + 1) : null;
            em.persist(new SimulationPart(new SimulationPart.Key(simulation, i), borders.get(i), to));
        }
    }
}
