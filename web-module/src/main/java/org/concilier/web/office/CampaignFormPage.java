package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concilier.consent.PurposeView;
import org.concilier.consent.Purposes;
import org.concilier.offer.CampaignDraft;
import org.concilier.offer.CampaignView;
import org.concilier.offer.Campaigns;
import org.concilier.offer.StaleCampaign;
import org.concilier.shared.Fields;
import org.concilier.web.screen.Faults;
import org.concilier.web.screen.Language;
import org.concilier.web.screen.Wording;

/** The frame of a campaign, to be written or changed. */
@Named
@RequestScoped
public class CampaignFormPage {
    private static final int ALL = 200;

    @Inject
    Campaigns campaigns;

    @Inject
    Purposes purposes;

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
    Uses names;

    @Inject
    Language language;

    private final String known = Asked.of("known");
    private final Map<String, String> typed = new HashMap<>();
    private Long version;
    private String[] uses = {};
    private CampaignView theirs;

    /** What it says today, before it is changed; nothing for a new one. */
    public void load() {
        if (known != null) fill(campaigns.find(known));
    }

    private void fill(CampaignView campaign) {
        version = campaign.version();
        uses = campaign.purposes().toArray(String[]::new);
        typed.putAll(asRead(campaign));
    }

    private Map<String, String> asRead(CampaignView campaign) {
        var fields = new HashMap<String, String>();
        fields.put("code", campaign.code());
        fields.put("owner", campaign.owner());
        fields.put("title-fr", campaign.title().fr());
        fields.put("title-en", campaign.title().en());
        fields.put("validFrom", told.local(campaign.validFrom()));
        fields.put("validTo", told.local(campaign.validTo()));
        fields.put("purposes", names.named(campaign.purposes()));
        if (campaign.legalText() == null) return fields;
        fields.put("legalText-fr", campaign.legalText().fr());
        fields.put("legalText-en", campaign.legalText().en());
        return fields;
    }

    public String save() {
        return acts.attempt(() -> {
            var draft = CampaignDraft.read(body());
            var saved = known == null ? campaigns.create(draft) : changed(draft);
            if (saved == null) return null;
            unfinished.done();
            return "campaign?faces-redirect=true&code=" + saved.code() + "&done="
                    + (known == null ? "campaignCreated" : "saved");
        });
    }

    /** What somebody else saved is shown beside this, and whoever has seen both decides; null then. */
    private CampaignView changed(CampaignDraft draft) {
        try {
            return campaigns.change(known, draft, version);
        } catch (StaleCampaign second) {
            theirs = campaigns.find(known);
            version = theirs.version();
            faults.add(null, say.of("office.both"));
            return null;
        }
    }

    /** Where the two texts differ; nowhere while there is one. */
    public List<BothTexts.Difference> getDifferences() {
        if (theirs == null) return List.of();
        var mine = new HashMap<>(typed);
        mine.put("purposes", names.named(List.of(uses)));
        return both.of(mine, asRead(theirs));
    }

    private Fields body() {
        var texts = new ArrayList<>(List.of("code", "owner", "title-fr", "title-en", "validFrom", "validTo"));
        if (typed.get("legalText-fr") != null || typed.get("legalText-en") != null) {
            texts.addAll(List.of("legalText-fr", "legalText-en"));
        }
        var said = new HashMap<>(typed);
        if (known != null) said.put("code", known);
        said.computeIfPresent("validFrom", (name, local) -> told.instant(local));
        said.computeIfPresent("validTo", (name, local) -> told.instant(local));
        return new Fields(Typed.with(
                new Typed(said).texts(texts.toArray(String[]::new)),
                Map.of("purposes", Json.createArrayBuilder(List.of(uses)).build())));
    }

    /** What may be declared: every purpose in force. */
    public List<PurposeView> getEveryPurpose() {
        return purposes.list(null, ALL).stream()
                .filter(purpose -> purpose.retiredAt() == null)
                .toList();
    }

    public String name(PurposeView purpose) {
        return purpose.name().in(language.getCode());
    }

    /** What somebody else saved while this was typed; null when nobody did. */
    public CampaignView getTheirs() {
        return theirs;
    }

    public boolean isNew() {
        return known == null;
    }

    public String getKnown() {
        return known;
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public Long getVersion() {
        return version;
    }

    public void setVersion(Long version) {
        this.version = version;
    }

    public String[] getUses() {
        return uses.clone();
    }

    public void setUses(String[] uses) {
        this.uses = uses.clone();
    }
}
