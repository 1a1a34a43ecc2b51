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
import org.concilier.shared.Fields;
import org.concilier.web.screen.Language;

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
    Told told;

    @Inject
    Language language;

    private final String known = Asked.of("known");
    private final Map<String, String> typed = new HashMap<>();
    private Long version;
    private String[] uses = {};

    /** What it says today, before it is changed; nothing for a new one. */
    public void load() {
        if (known != null) fill(campaigns.find(known));
    }

    private void fill(CampaignView campaign) {
        version = campaign.version();
        uses = campaign.purposes().toArray(String[]::new);
        typed.put("code", campaign.code());
        typed.put("owner", campaign.owner());
        typed.put("title-fr", campaign.title().fr());
        typed.put("title-en", campaign.title().en());
        typed.put("validFrom", told.local(campaign.validFrom()));
        typed.put("validTo", told.local(campaign.validTo()));
        if (campaign.legalText() == null) return;
        typed.put("legalText-fr", campaign.legalText().fr());
        typed.put("legalText-en", campaign.legalText().en());
    }

    public String save() {
        return acts.attempt(() -> {
            var draft = CampaignDraft.read(body());
            var saved = known == null ? campaigns.create(draft) : campaigns.change(known, draft, version);
            return "campaign?faces-redirect=true&code=" + saved.code() + "&done="
                    + (known == null ? "campaignCreated" : "saved");
        });
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
