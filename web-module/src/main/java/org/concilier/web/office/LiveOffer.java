package org.concilier.web.office;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.Currency;
import org.concilier.offer.OfferView;
import org.concilier.offer.cap.CapRule;
import org.concilier.shared.Money;
import org.concilier.web.api.MoneyView;
import org.concilier.web.api.OfferBody;

/** A published offer, laid out as its next version would be handed in. */
final class LiveOffer {
    private static final Jsonb JSON = JsonbBuilder.create();

    private LiveOffer() {}

    static JsonObject asWritten(OfferView offer, Currency currency) {
        var told = JSON.fromJson(JSON.toJson(OfferBody.of(offer)), JsonObject.class);
        return Json.createObjectBuilder(told).add("caps", caps(offer, currency)).build();
    }

    private static JsonArrayBuilder caps(OfferView offer, Currency currency) {
        var caps = Json.createArrayBuilder();
        offer.conditions().caps().forEach(cap -> caps.add(cap(cap, currency)));
        return caps;
    }

    private static JsonObjectBuilder cap(CapRule cap, Currency currency) {
        var json = Json.createObjectBuilder()
                .add("counter", cap.counter().name())
                .add("window", cap.window().name())
                .add(
                        "per",
                        Json.createArrayBuilder(
                                cap.per().stream().sorted().map(Enum::name).toList()));
        if (cap.counter() != CapRule.Counter.AMOUNT) return json.add("limit", cap.limit());
        var amount = MoneyView.of(new Money(cap.limit(), currency));
        return json.add(
                "amount",
                Json.createObjectBuilder().add("amount", amount.amount()).add("currency", amount.currency()));
    }
}
