package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.concilier.offer.CampaignView;
import org.concilier.offer.Campaigns;
import org.concilier.offer.ExperimentDraft;
import org.concilier.offer.Experiments;
import org.concilier.offer.OfferDrafts;
import org.concilier.offer.Offers;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;

/** An experiment while it is written: who is kept back, and which part gets what. */
@Named
@RequestScoped
public class ExperimentFormPage {
    private static final int ARMS = 5;

    @Inject
    Experiments experiments;

    @Inject
    Campaigns campaigns;

    @Inject
    OfferDrafts drafts;

    @Inject
    Offers offers;

    @Inject
    Acts acts;

    @Inject
    Unfinished unfinished;

    private final String campaignCode = Asked.of("campaign");
    private final Map<String, String> typed = new HashMap<>();
    private CampaignView campaign;

    /** Half and half of the campaign's first personal offer: a test that can be read soonest. */
    public void load() {
        getCampaign();
        typed.put("holdout", "50");
        typed.put("conversionDays", "30");
        typed.put("arms-0-name", "all");
        typed.put("arms-0-share", "50");
        typed.put("arms-0-offers", String.join("\n", getCodes()));
    }

    public String save() {
        return acts.attempt(() -> {
            try {
                var made = experiments.create(ExperimentDraft.read(new Fields(body())));
                unfinished.done();
                return "experiment?faces-redirect=true&code=" + made.code() + "&done=experimentCreated";
            } catch (InvalidInput wrong) {
                throw new InvalidInput(
                        wrong.faults().stream().map(ExperimentFormPage::perCent).toList());
            }
        });
    }

    /** Bounds in basis points would mislead who writes per cent. */
    private static InvalidInput.Fault perCent(InvalidInput.Fault fault) {
        if (!fault.pointer().equals("/holdout") || fault.detail().equals("is required")) return fault;
        return new InvalidInput.Fault("/holdout", "is no such percentage");
    }

    private JsonObject body() {
        var form = new Typed(typed);
        return Typed.with(
                form.texts("code"),
                Map.of(
                        "campaign", Json.createValue(campaignCode),
                        "holdout", hundredths(typed.get("holdout")),
                        "conversionDays", form.number("conversionDays"),
                        "arms", arms().build()));
    }

    private JsonArrayBuilder arms() {
        var arms = Json.createArrayBuilder();
        for (int i = 0; i < ARMS; i++) {
            var row = "arms-" + i;
            if (typed.get(row + "-name") != null) arms.add(arm(row));
        }
        return arms;
    }

    private JsonObject arm(String row) {
        var form = new Typed(typed);
        return Typed.with(
                JsonValue.EMPTY_JSON_OBJECT,
                Map.of(
                        "name", Json.createValue(typed.get(row + "-name")),
                        "share", hundredths(typed.get(row + "-share")),
                        "offers", form.lines(row + "-offers")));
    }

    private static JsonValue hundredths(String said) {
        if (said == null) return JsonValue.NULL;
        var plain = said.replaceAll("[\\s\u202f%]", "").replace(',', '.');
        return plain.matches("\\d{1,3}(\\.\\d{1,2})?")
                ? Json.createValue(new BigDecimal(plain).movePointRight(2).intValueExact())
                : Json.createValue(said);
    }

    public CampaignView getCampaign() {
        if (campaign == null) campaign = campaigns.find(campaignCode == null ? "" : campaignCode);
        return campaign;
    }

    /** Offers of the campaign that have a rule, live or written: only these can be kept back. */
    public List<String> getCodes() {
        var codes = new TreeSet<String>();
        offers.of(campaignCode).stream()
                .filter(offer -> offer.rule() != null)
                .forEach(offer -> codes.add(offer.code()));
        drafts.of(campaignCode).stream()
                .filter(draft -> draft.offer().containsKey("rule"))
                .forEach(draft -> codes.add(draft.code()));
        return List.copyOf(codes);
    }

    public Map<String, String> getTyped() {
        return typed;
    }
}
