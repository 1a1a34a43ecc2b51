package org.concilier.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.bind.JsonbBuilder;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.concilier.customer.CustomerView;
import org.concilier.customer.CustomerView.Withheld;
import org.concilier.customer.JourneyView;
import org.concilier.customer.Profile;
import org.concilier.customer.PurchaseLine;
import org.concilier.customer.PurchaseView;
import org.concilier.customer.imports.ImportState;
import org.concilier.customer.imports.ImportView;
import org.concilier.customer.journey.CutPoints;
import org.concilier.customer.journey.Scores;
import org.concilier.customer.journey.Stage;
import org.concilier.customer.journey.Steps;
import org.concilier.customer.scoring.OutlookView;
import org.concilier.customer.value.Outlook;
import org.concilier.shared.Money;
import org.junit.jupiter.api.Test;

class CustomerWireTest {
    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void aWithheldFieldIsAbsentAndNamed() {
        assertThat(json(CustomerBody.of(customer()))).isEqualTo(object("""
                        {"id":"00000000-0000-4000-8000-000000000001","externalId":"c-1","givenName":"Marie",
                         "locale":"fr","createdAt":"2026-11-23T10:00:00Z",
                         "withheld":[{"field":"email","purpose":"product-news"}]}"""));
    }

    @Test
    void theVersionIsReadOutOfATag() {
        assertThat(CustomerBody.version("\"3-1\"")).isEqualTo(3);
        assertThat(CustomerBody.version("\"3\"")).isEqualTo(3);
    }

    @Test
    void moneyIsTextOnTheWire() {
        var line = new PurchaseLine("A", "books", 2, 1999);
        var purchase = new PurchaseView(ID, ID, "o-1", AT, "web", List.of(line), Money.of("39.98", "EUR"));
        var body = json(PurchaseBody.of(purchase));
        assertThat(body.get("lines")).isEqualTo(object("""
                        {"lines":[{"sku":"A","category":"books","quantity":2,
                                   "unitPrice":{"amount":"19.99","currency":"EUR"}}]}""").get("lines"));
        assertThat(body.getJsonObject("total").getString("amount")).isEqualTo("39.98");
    }

    @Test
    void aJourneyTellsItsScores() {
        var first = CutPoints.first(Currency.getInstance("EUR"));
        var rfm = new JourneyView.Rfm(12, 4, Money.of("75.50", "EUR"), new Scores(5, 3, 3), first);
        assertThat(json(JourneyResource.Body.of(new JourneyView(Stage.REPEAT, AT, List.of("Because."), rfm, null))))
                .isEqualTo(object("""
                        {"stage":"REPEAT","since":"2026-11-23T10:00:00Z","reasons":["Because."],
                         "rfm":{"recencyDays":12,"frequency":4,"monetary":{"amount":"75.50","currency":"EUR"},
                                "scores":{"r":5,"f":3,"m":3},"cutPoints":{"version":1}}}"""));
    }

    @Test
    void aJourneyTellsWhatTheModelExpectsAndByWhichVersions() {
        var day = LocalDate.of(2026, 11, 22);
        var cuts = new CutPoints(12, day, 2357, new Steps(1, 2, 3, 4), new Steps(1, 2, 3, 4), new Steps(1, 2, 3, 4));
        var rfm = new JourneyView.Rfm(12, 4, Money.of("75.50", "EUR"), new Scores(5, 3, 3), cuts);
        var outlook = new OutlookView(new Outlook(87, 125, 9610L), "EUR", day, 9);
        var body = json(JourneyResource.Body.of(new JourneyView(Stage.REPEAT, AT, List.of(), rfm, outlook)));
        assertThat(body.getJsonObject("rfm").get("cutPoints")).isEqualTo(object("""
                        {"version":12,"asOf":"2026-11-22","customers":2357}"""));
        assertThat(body.get("outlook")).isEqualTo(object("""
                        {"aliveProbability":0.87,"expectedPurchases90Days":1.25,
                         "expectedValue365Days":{"amount":"96.10","currency":"EUR"},"asOf":"2026-11-22","model":9}"""));
    }

    @Test
    void anInterruptedImportTellsWhereToResume() {
        var view = new ImportView(ID, "purchases", ImportState.INTERRUPTED, 9, 7, 2, AT, AT, 10L, null);
        assertThat(json(view)).isEqualTo(object("""
                        {"id":"00000000-0000-4000-8000-000000000001","kind":"purchases","state":"INTERRUPTED",
                         "rows":9,"accepted":7,"rejected":2,"startedAt":"2026-11-23T10:00:00Z",
                         "finishedAt":"2026-11-23T10:00:00Z","resumeFromLine":10}"""));
    }

    private static CustomerView customer() {
        var profile = new Profile("c-1", "Marie", null, null, null, null, "fr");
        return new CustomerView(ID, 3, profile, AT, List.of(new Withheld("email", "product-news")));
    }

    private static JsonObject json(Object body) {
        return object(JsonbBuilder.create().toJson(body));
    }

    private static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
