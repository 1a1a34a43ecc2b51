package org.concilier.offer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import org.concilier.shared.Business;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Roles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Offers while they are written: at most one open draft a code, each in a campaign. Nobody is decided by a draft; what a
 * draft says of an offer that is live replaces it when the campaign's next publication comes. Every change takes back a
 * submission of the campaign, so that nobody publishes what the submitter has not seen.
 */
@Stateless
@RolesAllowed({Roles.CAMPAIGNS_WRITE, Roles.MARKETER})
public class OfferDrafts {
    private static final int LONGEST = 20_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    CampaignBook book;

    @Inject
    OfferCheck check;

    @Inject
    @Business
    Clock clock;

    @Inject
    @ConfigProperty(name = "concilier.controller.currency")
    String currency;

    /** An offer as handed in, and the campaign named with it. */
    private record Sent(String campaign, OfferDraft offer, String content) {}

    /**
     * Opens a draft from {@code {campaign, code, title, …}}.
     *
     * @throws DraftExists when one is open
     * @throws InvalidInput with every fault that would keep it from being published
     */
    public OfferDraftView create(Fields body) {
        var sent = read(body);
        var campaign = book.touched(sent.campaign());
        var code = sent.offer().code();
        if (em.find(PendingOffer.class, code) != null) throw new DraftExists();
        requireOwn(code, campaign);
        var pending = new PendingOffer(code, campaign.id());
        write(pending, campaign, sent);
        em.persist(pending);
        em.flush();
        return pending.view(campaign.code());
    }

    /**
     * Changes an open draft; its campaign stays.
     *
     * @throws StaleCampaign when it has changed since the version expected
     */
    public OfferDraftView change(String code, Fields body, long expected) {
        var sent = read(body);
        var pending = open(code);
        var campaign = em.find(Campaign.class, pending.campaignId());
        book.touched(campaign.code());
        em.refresh(pending, LockModeType.PESSIMISTIC_WRITE);
        StaleCampaign.unless(expected, pending.version());
        if (!sent.offer().code().equals(code)) throw Objection.to("/code", "code", code);
        if (!sent.campaign().equals(campaign.code())) {
            throw Objection.to("/campaign", "campaign", campaign.code());
        }
        write(pending, campaign, sent);
        em.flush();
        return pending.view(campaign.code());
    }

    /** @throws UnknownOfferDraft when none is open */
    @RolesAllowed({Roles.CAMPAIGNS_WRITE, Roles.MARKETER, Roles.AUDITOR})
    public OfferDraftView find(String code) {
        var pending = open(code);
        return pending.view(em.find(Campaign.class, pending.campaignId()).code());
    }

    /** The open drafts of a campaign, by code. */
    @RolesAllowed({Roles.CAMPAIGNS_WRITE, Roles.MARKETER, Roles.AUDITOR})
    public List<OfferDraftView> of(String campaign) {
        var found = book.find(campaign);
        return book.drafts(List.of(found.id())).stream()
                .map(pending -> pending.view(campaign))
                .toList();
    }

    /** Throws a draft away. */
    public void discard(String code, long expected) {
        var pending = open(code);
        var campaign =
                book.touched(em.find(Campaign.class, pending.campaignId()).code());
        StaleCampaign.unless(expected, pending.version());
        campaign.rewritten();
        em.remove(pending);
    }

    private Sent read(Fields body) {
        var given = body.matching("campaign", CampaignDraft.CODE, "SPRING-2027");
        var campaign = given.isPresent() ? given.get() : body.text("campaign", 40);
        var offer = OfferDraft.read(body, Currency.getInstance(currency));
        var content = body.asSent();
        if (content.length() > LONGEST) throw Objection.to("", "long", LONGEST);
        return new Sent(campaign, offer, content);
    }

    private void write(PendingOffer pending, Campaign campaign, Sent sent) {
        var status = book.status(campaign);
        if (!status.isOpen())
            throw new IllegalCampaignStep("a campaign that is " + status + " takes no offers any more");
        var faults = check.faults(sent.offer(), campaign);
        if (!faults.isEmpty()) throw new InvalidInput(faults);
        pending.write(sent.content(), clock.instant(), book.party());
        campaign.rewritten();
    }

    /** A code belongs to the campaign where it lives. */
    private void requireOwn(String code, Campaign campaign) {
        var elsewhere = em.createQuery(
                        "select c.code from Offer o, Campaign c where c.id = o.campaignId and o.code = :code"
                                + " and o.live = true and c.id <> :own",
                        String.class)
                .setParameter("code", code)
                .setParameter("own", campaign.id())
                .setMaxResults(1)
                .getResultList();
        if (!elsewhere.isEmpty()) throw Objection.to("/code", "elsewhere", elsewhere.get(0));
    }

    private PendingOffer open(String code) {
        var pending = em.find(PendingOffer.class, code);
        if (pending == null) throw new UnknownOfferDraft();
        return pending;
    }
}
