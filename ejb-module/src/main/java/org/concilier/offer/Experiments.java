package org.concilier.offer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.concilier.shared.Business;
import org.concilier.shared.Roles;

/**
 * Experiments with a holdout. One starts with the next publication of its campaign, by two like all that decides who gets
 * what; it never changes after, and one party may end it. Nobody is kept from what everyone gets.
 */
@Stateless
@RolesAllowed({Roles.CAMPAIGNS_WRITE, Roles.MARKETER})
public class Experiments {
    private static final int MOST = 201;

    @PersistenceContext
    EntityManager em;

    @Inject
    CampaignBook book;

    @Inject
    RuleSets ruleSets;

    @Inject
    Measuring measuring;

    @Inject
    @Business
    Clock clock;

    /**
     * Writes an experiment into what waits in its campaign.
     *
     * @throws UnknownCampaign when there is none
     * @throws ExperimentExists when the code is taken
     */
    public ExperimentView create(ExperimentDraft draft) {
        var campaign = book.touched(draft.campaign());
        var status = book.status(campaign);
        if (!status.isOpen())
            throw new IllegalCampaignStep("a campaign that is " + status + " takes no experiment any more");
        if (em.find(Experiment.class, draft.code()) != null) throw new ExperimentExists();
        var experiment = new Experiment(draft, campaign.id(), clock.instant(), book.party());
        em.persist(experiment);
        campaign.rewritten();
        em.flush();
        return experiment.view(campaign.code());
    }

    /** @throws UnknownExperiment when there is none */
    @RolesAllowed({Roles.CAMPAIGNS_WRITE, Roles.MARKETER, Roles.AUDITOR})
    public ExperimentView find(String code) {
        return view(known(code, LockModeType.NONE));
    }

    /** By code, from after the code given; null for the first page. */
    @RolesAllowed({Roles.CAMPAIGNS_WRITE, Roles.MARKETER, Roles.AUDITOR})
    public List<ExperimentView> list(String after, int limit) {
        return em.createQuery("select e from Experiment e where e.code > :after order by e.code", Experiment.class)
                .setParameter("after", after == null ? "" : after)
                .setMaxResults(Math.min(limit, MOST))
                .getResultStream()
                .map(this::view)
                .toList();
    }

    /** From the next decision on everyone gets what is published; what was measured stays. */
    public ExperimentView end(String code) {
        ruleSets.moved();
        var experiment = known(code, LockModeType.PESSIMISTIC_WRITE);
        experiment.end(clock.instant());
        em.flush();
        return view(experiment);
    }

    /** What it has shown so far; counted once a day, and each look at a purchase is in the customer's access log. */
    @RolesAllowed({Roles.CAMPAIGNS_WRITE, Roles.MARKETER, Roles.AUDITOR})
    public ExperimentResults results(String code) {
        return measuring.results(known(code, LockModeType.PESSIMISTIC_WRITE));
    }

    private Experiment known(String code, LockModeType lock) {
        var experiment = em.find(Experiment.class, code, lock);
        if (experiment == null) throw new UnknownExperiment();
        return experiment;
    }

    private ExperimentView view(Experiment experiment) {
        return experiment.view(em.find(Campaign.class, experiment.campaignId()).code());
    }
}
