package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.concilier.offer.CampaignView;
import org.concilier.offer.OfferDraftView;
import org.concilier.offer.Publications;
import org.concilier.shared.InvalidInput;
import org.concilier.web.screen.Language;
import org.concilier.web.screen.Wording;

/** What publishing a campaign would do, and what keeps it from being published, in the reader's words. */
@Named
@RequestScoped
public class CampaignReview {
    private static final Pattern OF_OFFER = Pattern.compile("/offers/([^/]+)(/.*)?");

    @Inject
    CampaignPage page;

    @Inject
    Publications publications;

    @Inject
    Acts acts;

    @Inject
    Language language;

    @Inject
    Wording say;

    private List<Obstacle> obstacles;

    /**
     * @param place which offer or part of the campaign
     * @param address where it is mended; null where that is not one field
     */
    public record Obstacle(String place, String words, String address) {}

    public List<Obstacle> getObstacles() {
        if (obstacles == null) {
            obstacles = publications.check(page.getCode()).faults().stream()
                    .map(this::told)
                    .toList();
        }
        return obstacles;
    }

    private Obstacle told(InvalidInput.Fault fault) {
        if (fault.pointer().startsWith("/tables/")) {
            return new Obstacle(fault.pointer().substring("/tables/".length()), acts.words(fault), null);
        }
        var offer = OF_OFFER.matcher(fault.pointer());
        if (!offer.matches()) {
            var address = fault.pointer().equals("/purposes") ? "/office/campaign-terms?known=" + page.getCode() : null;
            return new Obstacle(
                    say.best("office.part." + fault.pointer().replaceAll("[/:].*|^/", ""), "office.part"),
                    acts.words(fault),
                    address);
        }
        var code = offer.group(1);
        var address = "/office/offer-draft?campaign=" + page.getCode() + "&known=" + code;
        var there = OfferFaults.renamed("", fault.at(Objects.requireNonNullElse(offer.group(2), "")));
        return new Obstacle(code, acts.words(there), address + "#" + Acts.field(there));
    }

    /** What publishing does with a draft. */
    public String plan(OfferDraftView draft) {
        CampaignView campaign = page.getCampaign();
        return say.of(campaign.live().contains(draft.code()) ? "office.plan.replaces" : "office.plan.adds");
    }

    public String kind(OfferDraftView draft) {
        return say.of(
                "office.effect." + OfferReading.object(draft.offer(), "effect").getString("kind", "INFORMATION"));
    }

    /** The rule of a draft; empty for an offer to everyone. */
    public String rule(OfferDraftView draft) {
        return draft.offer().getString("rule", "");
    }

    public String title(OfferDraftView draft) {
        return OfferReading.object(draft.offer(), "title").getString(language.getCode(), draft.code());
    }
}
