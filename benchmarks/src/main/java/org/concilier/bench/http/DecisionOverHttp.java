package org.concilier.bench.http;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.concilier.bench.Sample;

/**
 * A decision over HTTP among 1,000 published offers, with its record, its leaf and its entry in the customer's log, and an
 * empty JAX-RS resource, on the same Payara Server in the same run. Each connection asks for a customer of its own, who has
 * agreed and has bought. The database is H2, which writes every commit to the disk. Both get the same request from the same
 * client; only ours looks at its token, at the consents and at the database. A third resource keeps one row for each request
 * and does nothing else: what any durable record costs here.
 */
public final class DecisionOverHttp {
    private static final int OFFERS = Integer.getInteger("concilier.bench.offers", 1_000);
    private static final int CONNECTIONS = 4;
    private static final String CAMPAIGN = "BENCH";

    private DecisionOverHttp() {}

    public static JsonObject run() throws Exception {
        return OnServer.run(DecisionOverHttp::measured);
    }

    private static JsonObject measured(OnServer.Running server) throws Exception {
        var partner = new Partner(server.address(), server.credentials().getJsonObject("partner"));
        partner.publishPurpose(server.root().resolve("config/catalogue"));
        var people = people(partner);
        publish(partner, new Partner(server.address(), server.credentials().getJsonObject("headOffice")));
        System.err.println("# " + OFFERS + " offers are published; now deciding");
        int port = server.address().getPort();
        var bare = new ArrayList<byte[]>();
        var rows = new ArrayList<byte[]>();
        var asking = new ArrayList<byte[]>();
        for (var person : people) {
            var body = decision(person);
            var decided = partner.json("POST", "/api/v1/offer-decisions", Partner.object(body));
            if (!decided.getBoolean("personalised")) throw new IllegalStateException("nothing personal: " + decided);
            bare.add(Wire.post(port, server.empty(), partner.bearer(), body));
            rows.add(Wire.post(port, EmptyWar.ROW, partner.bearer(), body));
            asking.add(Wire.post(port, "/api/v1/offer-decisions", partner.bearer(), body));
        }
        var loads = Loads.inTurns(port, bare, asking);
        var least = Loads.inTurns(port, bare, rows);
        return figures(loads.empty(), loads.ours(), least);
    }

    private static List<String> people(Partner partner) throws IOException, InterruptedException {
        var people = new ArrayList<String>();
        for (int i = 0; i < CONNECTIONS; i++) {
            var person = partner.agreeing("d-" + i);
            partner.json("POST", "/api/v1/customers/" + person + "/purchases", Partner.object("""
                    {"orderId": "o-%d", "purchasedAt": "2026-10-0%dT10:00:00Z", "channel": "web",
                     "lines": [{"sku": "s", "category": "wine", "quantity": 2,
                       "unitPrice": {"amount": "20.00", "currency": "EUR"}}],
                     "total": {"amount": "40.00", "currency": "EUR"}}""".formatted(i, 1 + i)));
            people.add(person);
        }
        return people;
    }

    private static void publish(Partner author, Partner publisher) throws IOException, InterruptedException {
        author.json("POST", "/api/v1/campaigns", Partner.object("""
                {"code": "BENCH", "title": {"fr": "Mesure", "en": "Bench"}, "owner": "Marketing",
                 "purposes": ["personalised-offers"]}"""));
        for (int i = 0; i < OFFERS; i++) author.json("POST", "/api/v1/offers", offer(i));
        var path = "/api/v1/campaigns/" + CAMPAIGN;
        var version = author.get(path).getInt("version");
        var submitted = author.step(path + "/submission", version);
        publisher.step(path + "/publication", submitted.getInt("version"));
    }

    /** Of each four: one for any cart of a size, and three personal ones that hold for some. */
    private static JsonObject offer(int i) {
        var rule = switch (i % 4) {
            case 0 -> "cart.total_cents >= " + 10 * i;
            case 1 -> "purchase.frequency >= " + i % 12;
            case 2 -> "purchase.recency_days > " + i % 90 + " && purchase.frequency in [1, " + i % 7 + "]";
            default -> "purchase.recency_days * 10 <= purchase.mean_basket_cents * " + i % 60;
        };
        var words = Json.createObjectBuilder().add("fr", "Offre " + i).add("en", "Offer " + i);
        return Json.createObjectBuilder()
                .add("campaign", CAMPAIGN)
                .add("code", "OFFER-" + i)
                .add("title", words)
                .add("description", Json.createObjectBuilder().add("fr", "…").add("en", "…"))
                .add("rule", rule)
                .add(
                        "effect",
                        Json.createObjectBuilder().add("kind", "PERCENT_OFF").add("basisPoints", 100 + i % 200))
                .add("priority", i % 900)
                .build();
    }

    private static String decision(String person) {
        return """
                {"customerId": "%s", "placement": "home", "cart": {"lines": [{"sku": "s", "category": "wine",
                 "quantity": 2, "unitPrice": {"amount": "24.00", "currency": "EUR"}}]}}""".formatted(person);
    }

    /** How many decisions there are for each empty answer, and how many times as long one takes. */
    private static JsonObject figures(Load empty, Load decisions, Loads least) {
        return Json.createObjectBuilder()
                .add("name", "decision-http")
                .add("shareOfThroughput", Sample.rounded(decisions.perSecond() / empty.perSecond()))
                .add("ratio", decisions.times().ratio(empty.times()))
                .add("offers", OFFERS)
                .add("connections", CONNECTIONS)
                .add("p50MicrosEmpty", empty.times().micros(50))
                .add("p95MicrosEmpty", empty.times().micros(95))
                .add("perSecondEmpty", empty.perSecond())
                .add("p50MicrosDecision", decisions.times().micros(50))
                .add("p95MicrosDecision", decisions.times().micros(95))
                .add("perSecondDecision", decisions.perSecond())
                .add(
                        "shareOfThroughputOfOneRow",
                        Sample.rounded(least.ours().perSecond() / least.empty().perSecond()))
                .add("perSecondOneRow", least.ours().perSecond())
                .add("p50MicrosOneRow", least.ours().times().micros(50))
                .build();
    }
}
