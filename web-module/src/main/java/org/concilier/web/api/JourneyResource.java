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
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.concilier.customer.JourneyView;
import org.concilier.customer.Journeys;
import org.concilier.customer.journey.Scores;
import org.concilier.shared.Caller;
import org.concilier.shared.ConcilierPrincipal;

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
    public record Body(String stage, Instant since, List<String> reasons, Rfm rfm) {
        static Body of(JourneyView journey) {
            var rfm = journey.rfm();
            return new Body(
                    journey.stage().name(),
                    journey.since(),
                    journey.reasons(),
                    new Rfm(rfm.recencyDays(), rfm.frequency(), MoneyView.of(rfm.monetary()), rfm.scores()));
        }
    }

    public record Rfm(int recencyDays, int frequency, MoneyView monetary, Scores scores) {}

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
