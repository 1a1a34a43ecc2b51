package org.concilier.offer;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.concilier.consent.PurposeView;
import org.concilier.consent.Purposes;
import org.concilier.shared.Callers;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.Domain;
import org.concilier.shared.Fields;
import org.concilier.shared.Roles;

/** Publishes as it must be: one hands in, another publishes. */
public record TwoHands(Domain domain) {
    static final String CAMPAIGN = "TESTS";
    static final ConcilierPrincipal AUTHOR = Callers.staff(Roles.MARKETER);
    static final ConcilierPrincipal PUBLISHER = Callers.client(Roles.CAMPAIGNS_WRITE);

    /** One offer, in the campaign that it names or in one that declares every purpose. */
    public OfferView publish(JsonObject offer) {
        publish(List.of(offer));
        return domain.as(PUBLISHER, () -> domain.get(Offers.class).list(null, 200)).stream()
                .filter(o -> o.code().equals(offer.getString("code")))
                .findFirst()
                .orElseThrow();
    }

    /** All of them together. */
    public void publish(List<JsonObject> offers) {
        for (var offer : offers) {
            var open = campaign(offer.getString("campaign", CAMPAIGN)).code();
            var body = Json.createObjectBuilder(offer).add("campaign", open).build();
            domain.as(AUTHOR, () -> domain.get(OfferDrafts.class).create(new Fields(body)));
        }
        offers.stream().map(o -> o.getString("campaign", CAMPAIGN)).distinct().forEach(this::publish);
    }

    /** What waits in a campaign. */
    void publish(String campaign) {
        var version = domain.as(AUTHOR, () -> domain.get(Campaigns.class).find(campaign))
                .version();
        var submitted = domain.as(AUTHOR, () -> domain.get(Publications.class).submit(campaign, version));
        domain.as(PUBLISHER, () -> domain.get(Publications.class).publish(campaign, submitted.version()));
    }

    CampaignView campaign(String code) {
        return domain.as(AUTHOR, () -> {
            try {
                return domain.get(Campaigns.class).find(code);
            } catch (UnknownCampaign e) {
                var purposes = domain.get(Purposes.class).list(null, 200).stream()
                        .filter(purpose -> purpose.retiredAt() == null)
                        .map(PurposeView::code)
                        .toList();
                return domain.get(Campaigns.class).create(CampaignDraft.read(draft(code, purposes)));
            }
        });
    }

    static Fields draft(String code, List<String> purposes) {
        var words = Json.createObjectBuilder().add("fr", code).add("en", code);
        var campaign =
                Json.createObjectBuilder().add("code", code).add("title", words).add("owner", "Marketing");
        if (!purposes.isEmpty()) campaign.add("purposes", Json.createArrayBuilder(purposes));
        return new Fields(campaign.build());
    }
}
