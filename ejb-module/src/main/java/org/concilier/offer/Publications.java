package org.concilier.offer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import org.concilier.shared.Business;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Roles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Publishing a campaign with all its drafts, by two: one hands in, another publishes, be they people or programs. What is
 * published is what was handed in, to the version; any change in between takes the submission back.
 */
@Stateless
@RolesAllowed({Roles.CAMPAIGNS_WRITE, Roles.MARKETER})
public class Publications {
    @PersistenceContext
    EntityManager em;

    @Inject
    CampaignBook book;

    @Inject
    OfferCheck check;

    @Inject
    KnownPurposes purposes;

    @Inject
    OfferTables tables;

    @Inject
    Fairness fairness;

    @Inject
    OfferPress press;

    @Inject
    RuleSets ruleSets;

    @Inject
    @Business
    Clock clock;

    @Inject
    @ConfigProperty(name = "concilier.controller.currency")
    String currency;

    /** What keeps a campaign from being published now, with pointers such as {@code /offers/CODE/rule}. */
    public record Checked(long version, List<InvalidInput.Fault> faults) {
        /** As it is told to whoever reads {@code fr} or {@code en}. */
        public Told told(String language) {
            return new Told(
                    version, faults.stream().map(fault -> fault.told(language)).toList());
        }
    }

    /** The same in one language. */
    public record Told(long version, List<InvalidInput.Told> faults) {}

    @RolesAllowed({Roles.CAMPAIGNS_WRITE, Roles.MARKETER, Roles.AUDITOR})
    public Checked check(String code) {
        var campaign = book.find(code);
        return new Checked(campaign.version(), faults(campaign));
    }

    /**
     * Hands in all that waits in a campaign.
     *
     * @param expected version that was reviewed
     * @throws InvalidInput with all that would keep it from being published
     * @throws NothingToPublish when it is published and has no drafts
     */
    public CampaignView submit(String code, long expected) {
        var campaign = book.touched(code, expected);
        requirePublishable(campaign);
        campaign.submit(clock.instant(), book.party());
        return book.view(campaign);
    }

    /**
     * Gives it back to its authors; the submitter may, and everybody else.
     *
     * @param reason what is to be mended
     */
    public CampaignView sendBack(String code, String reason, long expected) {
        var campaign = book.touched(code, expected);
        campaign.sendBack(reason);
        return book.view(campaign);
    }

    /**
     * Publishes what was handed in: decided from the next decision on, on every node.
     *
     * @param expected version that was reviewed
     * @throws NotSubmitted when nobody has handed it in since it last changed
     * @throws SecondPersonNeeded for who has handed it in
     * @throws InvalidInput when something has come up since
     * @throws LastGeneralOffer when the only offer to everyone would get a condition
     */
    public CampaignView publish(String code, long expected) {
        ruleSets.moved();
        var campaign = book.touched(code, expected);
        requirePublishable(campaign);
        var origin = new Offer.Origin(campaign, campaign.submittedBy(), book.party());
        campaign.publish(clock.instant(), book.party());
        var drafts = book.drafts(List.of(campaign.id()));
        drafts.stream()
                .map(pending -> pending.draft(Currency.getInstance(currency)))
                .sorted(Comparator.comparing((OfferDraft draft) -> draft.rule().isPresent())
                        .thenComparing(OfferDraft::code))
                .forEach(draft -> press.publish(draft, origin));
        drafts.forEach(em::remove);
        experiments(campaign).forEach(experiment -> experiment.start(clock.instant()));
        return book.view(campaign);
    }

    private void requirePublishable(Campaign campaign) {
        var status = book.status(campaign);
        if (!status.isOpen())
            throw new IllegalCampaignStep("a campaign that is " + status + " publishes nothing any more");
        var nothing = book.drafts(List.of(campaign.id())).isEmpty()
                && experiments(campaign).isEmpty();
        if (!campaign.isDraft() && nothing) throw new NothingToPublish();
        var faults = faults(campaign);
        if (!faults.isEmpty()) throw new InvalidInput(faults);
    }

    /** Changes nothing; so what changed before is written once, not looked for again before each query. */
    private List<InvalidInput.Fault> faults(Campaign campaign) {
        em.flush();
        var usual = em.getFlushMode();
        em.setFlushMode(FlushModeType.COMMIT);
        try {
            return found(campaign);
        } finally {
            em.setFlushMode(usual);
        }
    }

    private List<InvalidInput.Fault> found(Campaign campaign) {
        var faults = new ArrayList<InvalidInput.Fault>();
        var drafts = book.drafts(List.of(campaign.id()));
        var known = purposes.inForce();
        for (var purpose : campaign.isDraft() ? campaign.purposes() : List.<String>of()) {
            if (!known.contains(purpose)) faults.add(Objection.at("/purposes", "retired", purpose));
        }
        for (var pending : drafts) {
            judged(pending, campaign).stream()
                    .map(fault -> fault.at("/offers/" + pending.code() + fault.pointer()))
                    .forEach(faults::add);
        }
        faults.addAll(ofExperiments(campaign, drafts));
        if (!faults.isEmpty()) return faults;
        faults.addAll(tables.faults(campaign, drafts));
        fairness.fault(campaign, drafts).ifPresent(faults::add);
        return faults;
    }

    /** Those that start with the next publication. */
    private List<Experiment> experiments(Campaign campaign) {
        return em.createQuery(
                        "select e from Experiment e where e.campaignId = :campaign and e.state = DRAFT order by e.code",
                        Experiment.class)
                .setParameter("campaign", campaign.id())
                .getResultList();
    }

    /** An experiment keeps back what its own campaign gives, never what everyone gets. */
    private List<InvalidInput.Fault> ofExperiments(Campaign campaign, List<PendingOffer> drafts) {
        var personal = new HashSet<String>();
        book.live(List.of(campaign.id())).stream().filter(o -> !o.isGeneral()).forEach(o -> personal.add(o.code()));
        drafts.forEach(d -> {
            if (d.content().containsKey("rule")) personal.add(d.code());
            else personal.remove(d.code());
        });
        var faults = new ArrayList<InvalidInput.Fault>();
        for (var experiment : experiments(campaign)) {
            var strange = new TreeSet<>(experiment.trial().offers());
            strange.removeAll(personal);
            if (strange.isEmpty()) continue;
            faults.add(Objection.at("/experiments/" + experiment.code(), "experiment", String.join(", ", strange)));
        }
        return faults;
    }

    private List<InvalidInput.Fault> judged(PendingOffer pending, Campaign campaign) {
        try {
            return check.faults(pending.draft(Currency.getInstance(currency)), campaign);
        } catch (InvalidInput e) {
            return e.faults();
        }
    }
}
