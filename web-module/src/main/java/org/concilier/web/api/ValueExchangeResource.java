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
import java.util.List;
import java.util.UUID;
import org.concilier.offer.ValueExchange;
import org.concilier.offer.ValueExchangeView;

/** What sharing brought a customer, and what it would bring. */
@Path("v1/customers/{customer}/value-exchange")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ValueExchangeResource {
    @Inject
    ValueExchange exchange;

    /** The exchange on the wire. */
    public record Body(UUID customerId, List<Purpose> purposes, List<String> everyone, MoneyView earned) {
        static Body of(ValueExchangeView view) {
            return new Body(
                    view.customerId(),
                    view.purposes().stream().map(Purpose::of).toList(),
                    view.everyone(),
                    MoneyView.of(view.earned()));
        }
    }

    /** One purpose on the wire. */
    public record Purpose(
            String purpose,
            String name,
            boolean permitted,
            Brought brought,
            List<String> brings,
            ValueExchangeView.WouldBring wouldBring) {
        static Purpose of(ValueExchangeView.Purpose purpose) {
            var brought = purpose.brought();
            return new Purpose(
                    purpose.purpose(),
                    purpose.name(),
                    purpose.permitted(),
                    new Brought(brought.offers(), MoneyView.of(brought.saved())),
                    purpose.brings(),
                    purpose.wouldBring());
        }
    }

    /** What a purpose brought, on the wire. */
    public record Brought(int offers, MoneyView saved) {}

    @GET
    public Response one(@PathParam("customer") UUID customer, @Context HttpHeaders headers) {
        var view = exchange.of(customer, Languages.of(headers));
        return Languages.varied(Response.ok(), Body.of(view));
    }
}
