package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concilier.offer.CampaignView;
import org.concilier.offer.Campaigns;
import org.concilier.offer.OfferDraftView;
import org.concilier.offer.OfferDrafts;
import org.concilier.offer.Offers;
import org.concilier.offer.PlacementView;
import org.concilier.offer.Placements;
import org.concilier.offer.RuleDesk;
import org.concilier.offer.StaleCampaign;
import org.concilier.shared.Fields;
import org.concilier.web.screen.Faults;
import org.concilier.web.screen.Language;
import org.concilier.web.screen.Wording;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** An offer while it is written: what it gives, to whom, and under which conditions. */
@Named
@RequestScoped
public class OfferFormPage {
    private static final int ALL = 200;

    @Inject
    Campaigns campaigns;

    @Inject
    OfferDrafts drafts;

    @Inject
    Offers offers;

    @Inject
    Placements placements;

    @Inject
    RuleDesk desk;

    @Inject
    Acts acts;

    @Inject
    Unfinished unfinished;

    @Inject
    BothTexts both;

    @Inject
    Faults faults;

    @Inject
    Wording say;

    @Inject
    Told told;

    @Inject
    Language language;

    @Inject
    @ConfigProperty(name = "concilier.controller.currency")
    String currency;

    private final String campaignCode = Asked.of("campaign");
    private final String known = Asked.of("known");
    private final Map<String, String> typed = new HashMap<>();
    private String[] places = {};
    private Long version;
    private CampaignView campaign;
    private OfferDraftView theirs;

    /** The open draft; else the version that is live, when a next one is to be written; else an empty form. */
    public void load() {
        getCampaign();
        if (known != null) {
            var draft = drafts.find(known);
            version = draft.version();
            fill(draft.offer());
            return;
        }
        var from = Asked.of("from");
        if (from != null) {
            var live = offers.find(Ids.of(from).orElse(Ids.NONE));
            fill(LiveOffer.asWritten(live, Currency.getInstance(currency)));
            return;
        }
        typed.putAll(Map.of("effect-kind", "PERCENT_OFF", "priority", "100", "effect-scope", "ORDER"));
    }

    private void fill(JsonObject offer) {
        typed.putAll(asRead(offer));
        places = OfferReading.texts(offer, "placements").toArray(String[]::new);
    }

    public String save() {
        return acts.attempt(() -> OfferFaults.renamed(getKind(), () -> {
            var written = known == null ? drafts.create(body()) : changed();
            if (written == null) return null;
            unfinished.done();
            return "offer-draft?faces-redirect=true&campaign=" + campaignCode + "&known=" + written.code()
                    + "&done=kept";
        }));
    }

    /** What somebody else saved is shown beside this, and whoever has seen both decides; null then. */
    private OfferDraftView changed() {
        try {
            return drafts.change(known, body(), version);
        } catch (StaleCampaign second) {
            theirs = drafts.find(known);
            version = theirs.version();
            faults.add(null, say.of("office.both"));
            return null;
        }
    }

    /** Where the two texts differ; nowhere while there is one. */
    public List<BothTexts.Difference> getDifferences() {
        return theirs == null ? List.of() : both.of(asRead(written()), asRead(theirs.offer()));
    }

    /** What a draft says, by the fields of the form. */
    private Map<String, String> asRead(JsonObject offer) {
        var fields = OfferFields.of(offer);
        fields.computeIfPresent("validFrom", (name, at) -> told.local(Instant.parse(at)));
        fields.computeIfPresent("validTo", (name, at) -> told.local(Instant.parse(at)));
        fields.put("placements", told.list(OfferReading.texts(offer, "placements")));
        return fields;
    }

    public String discard() {
        return acts.attempt(() -> {
            drafts.discard(known, version);
            unfinished.over();
            return "campaign?faces-redirect=true&code=" + campaignCode + "&done=discarded";
        });
    }

    private Fields body() {
        return new Fields(written());
    }

    private JsonObject written() {
        var said = new HashMap<>(typed);
        said.computeIfPresent("validFrom", (name, local) -> told.instant(local));
        said.computeIfPresent("validTo", (name, local) -> told.instant(local));
        var code = known == null ? typed.get("code") : known;
        return new OfferFields(said, currency).json(campaignCode, code, List.of(places));
    }

    public CampaignView getCampaign() {
        if (campaign == null) campaign = campaigns.find(campaignCode == null ? "" : campaignCode);
        return campaign;
    }

    /** What the rule as it stands comes to; null without one. */
    public RuleDesk.Checked getChecked() {
        var rule = typed.get("rule");
        return rule == null ? null : desk.check(rule, getCampaign().purposes(), language.getCode());
    }

    public List<PlacementView> getEveryPlacement() {
        return placements.list(null, ALL);
    }

    /** Whether rows that are folded away hold something. */
    public boolean filled(String name, int from) {
        return FormRows.filled(typed, name, from);
    }

    public String getKind() {
        return typed.getOrDefault("effect-kind", "");
    }

    /** What somebody else saved while this was typed; null when nobody did. */
    public OfferDraftView getTheirs() {
        return theirs;
    }

    public boolean isNew() {
        return known == null;
    }

    public String getKnown() {
        return known;
    }

    public String getCurrency() {
        return currency;
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public boolean isCoupon() {
        return Boolean.parseBoolean(typed.get("couponRequired"));
    }

    public void setCoupon(boolean coupon) {
        typed.put("couponRequired", Boolean.toString(coupon));
    }

    public String[] getPlaces() {
        return places.clone();
    }

    public void setPlaces(String[] places) {
        this.places = places.clone();
    }

    public Long getVersion() {
        return version;
    }

    public void setVersion(Long version) {
        this.version = version;
    }
}
