package org.concilier.offer;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.concilier.consent.Consents;
import org.concilier.consent.Decision;
import org.concilier.consent.NoticeDraft;
import org.concilier.consent.Notices;
import org.concilier.consent.PurposeDraft;
import org.concilier.consent.Purposes;
import org.concilier.consent.RecordedChoice;
import org.concilier.customer.Customers;
import org.concilier.customer.Purchases;
import org.concilier.shared.Callers;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.Domain;
import org.concilier.shared.Fields;
import org.concilier.shared.Roles;

/** What a test of offers needs around it: the starter purposes, customers who bought, and a partner. */
final class OfferWorld {
    static final String OFFERS = "personalised-offers";
    static final String JOURNEY = "journey-profiling";
    static final String BIRTHDAY = "birthday-offers";
    static final ConcilierPrincipal PARTNER = Callers.client(
            Roles.CUSTOMERS_WRITE,
            Roles.PURCHASES_WRITE,
            Roles.OFFERS_READ,
            Roles.OFFERS_REDEEM,
            Roles.DECISIONS_READ,
            Roles.CAMPAIGNS_WRITE);

    final Domain domain;
    final Offers offers;
    final OfferDecisions decisions;
    final Redemptions redemptions;

    OfferWorld(Domain domain) {
        this.domain = domain;
        // Tests of everything else may give what they like; the bound has a test of its own.
        domain.set("concilier.fairness.gap-limit", "10000");
        offers = domain.get(Offers.class);
        decisions = domain.get(OfferDecisions.class);
        redemptions = domain.get(Redemptions.class);
        domain.as(Callers.staff(Roles.PRIVACY_OFFICER), this::purposes);
    }

    static List<JsonObject> catalogue(String name) {
        var file = Path.of(System.getProperty("concilier.root", ".."), "config/catalogue", name + ".json");
        try (var reader = Json.createReader(Files.newBufferedReader(file))) {
            return reader.readObject().getJsonArray(name).getValuesAs(JsonObject.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Void purposes() {
        var purposes = domain.get(Purposes.class);
        if (!purposes.list(null, 1).isEmpty()) return null;
        for (var entry : catalogue("purposes")) {
            var code = entry.getString("code");
            purposes.put(code, PurposeDraft.from(new Fields(entry.getJsonObject("purpose"))), null);
            domain.get(Notices.class).publish(code, NoticeDraft.from(new Fields(entry.getJsonObject("notice"))));
        }
        return null;
    }

    /** Publishes {@code {code, rule, effect, …}} under a code of its own, with the words that every offer needs. */
    OfferView publish(String rule, String effect, String more) {
        var code = "T-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
        var words = "{'fr':'Offre " + code + "','en':'Offer " + code + "'}";
        var condition = rule == null ? "" : "'rule':\"" + rule + "\",";
        return publishes("{'code':'" + code + "','title':" + words + ",'description':" + words + "," + condition
                + "'effect':" + effect + more + "}");
    }

    /** Publishes the offer of this text, by two. */
    OfferView publishes(String json) {
        return new TwoHands(domain).publish(object(json));
    }

    OfferView publish(String rule) {
        return publish(rule, "{'kind':'PERCENT_OFF','basisPoints':1000}", "");
    }

    /** A new offer to everyone, and no other live offer. */
    OfferView onlyForEveryone() {
        var everyone = publish(null);
        asPartner(() -> {
            offers.list(null, 200).stream()
                    .map(OfferView::code)
                    .filter(code -> !code.equals(everyone.code()))
                    .forEach(offers::withdraw);
            return null;
        });
        return everyone;
    }

    /** The starter offers beside what is live. */
    void publishCatalogue() {
        new TwoHands(domain).publish(catalogue("offers"));
    }

    UUID customer() {
        var name = UUID.randomUUID().toString();
        return asPartner(() -> domain.get(Customers.class)
                .register(fields("{'externalId':'" + name + "','givenName':'Ada','familyName':'Nim','birthDate':"
                        + "'1980-11-02','locale':'fr'}"))
                .id());
    }

    void buys(UUID customer, String day, String amount) {
        var money = "{'amount':'" + amount + "','currency':'EUR'}";
        asPartner(() -> domain.get(Purchases.class)
                .record(
                        customer,
                        fields("{'orderId':'" + UUID.randomUUID() + "','purchasedAt':'" + day
                                + "T10:00:00Z','channel':'web','lines':[{'sku':'a','category':'b','quantity':1,'unitPrice':"
                                + money + "}],'total':" + money + "}")));
    }

    /** @return the consent */
    UUID agrees(UUID customer, String purpose) {
        var choice = new RecordedChoice(purpose, Decision.GIVEN, 1, "fr", "web-form", "web", null);
        return domain.as(
                Callers.customer(customer),
                () -> domain.get(Consents.class)
                        .record(customer, choice)
                        .consent()
                        .id());
    }

    void withdraws(UUID customer, UUID consent) {
        domain.as(Callers.customer(customer), () -> domain.get(Consents.class).withdraw(consent));
    }

    DecisionView decide(UUID customer) {
        return asPartner(() -> decisions.decide(customer, Occasion.at("home"), "en"));
    }

    RedemptionView redeem(DecisionView decision, UUID offer, String... prices) {
        var lines = new StringBuilder();
        for (var price : prices) {
            lines.append(lines.isEmpty() ? "" : ",")
                    .append("{'sku':'s','quantity':1,'unitPrice':{'amount':'" + price + "','currency':'EUR'}}");
        }
        return asPartner(() -> redemptions.redeem(fields("{'decisionId':'" + decision.decisionId() + "','offerId':'"
                + offer + "','orderId':'o','cart':{'lines':[" + lines + "]}}")));
    }

    <T> T asPartner(Callable<T> work) {
        return domain.as(PARTNER, work);
    }

    /** JSON with single quotes around names and texts. */
    static Fields fields(String json) {
        return new Fields(object(json));
    }

    static JsonObject object(String json) {
        var text = new StringBuilder();
        var inDouble = false;
        for (var c : json.toCharArray()) {
            if (c == '"') inDouble = !inDouble;
            text.append(c == '\'' && !inDouble ? '"' : c);
        }
        try (var reader = Json.createReader(new StringReader(text.toString()))) {
            return reader.readObject();
        }
    }
}
