package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.concilier.customer.JourneyView;
import org.concilier.customer.Journeys;
import org.concilier.customer.journey.CutPoints;
import org.concilier.customer.journey.Scores;
import org.concilier.customer.scoring.OutlookView;
import org.concilier.shared.Caller;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.Money;

/** Where one customer stands, with the customer's consent. */
@Path("v1/customers/{customer}/journey")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class JourneyResource {
    @Inject
    Journeys journeys;

    @Inject
    Caller caller;

    /** Money apart, the journey as it is. */
    public record Body(String stage, Instant since, List<String> reasons, Rfm rfm, Outlook outlook) {
        static Body of(JourneyView journey) {
            var rfm = journey.rfm();
            return new Body(
                    journey.stage().name(),
                    journey.since(),
                    journey.reasons(),
                    new Rfm(
                            rfm.recencyDays(),
                            rfm.frequency(),
                            MoneyView.of(rfm.monetary()),
                            rfm.scores(),
                            Cuts.of(rfm.cutPoints())),
                    journey.outlook() == null ? null : Outlook.of(journey.outlook()));
        }
    }

    public record Rfm(int recencyDays, int frequency, MoneyView monetary, Scores scores, Cuts cutPoints) {}

    /** By which the scores were made; the first version has neither a day nor people behind it. */
    public record Cuts(long version, LocalDate asOf, Long customers) {
        static Cuts of(CutPoints cuts) {
            return new Cuts(cuts.version(), cuts.asOf(), cuts.asOf() == null ? null : cuts.customers());
        }
    }

    /** What the model of the last night expects. */
    public record Outlook(
            double aliveProbability,
            double expectedPurchases90Days,
            MoneyView expectedValue365Days,
            LocalDate asOf,
            long model) {
        static Outlook of(OutlookView view) {
            var outlook = view.outlook();
            var value = outlook.value365dMinor();
            return new Outlook(
                    outlook.alivePercent() / 100.0,
                    outlook.purchases90d() / 100.0,
                    value == null ? null : MoneyView.of(new Money(value, Currency.getInstance(view.currency()))),
                    view.asOf(),
                    view.model());
        }
    }

    @GET
    public Response journey(@PathParam("customer") UUID customer, @Context HttpHeaders headers) {
        var language = language(headers);
        return Response.ok(Body.of(journeys.of(customer, Locale.forLanguageTag(language))))
                .language(language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    /** What the request asks for, else what the caller is known to read. */
    private String language(HttpHeaders headers) {
        if (headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE) != null) return Languages.of(headers);
        return caller.principal().map(ConcilierPrincipal::locale).orElse("en");
    }
}
