package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.concilier.offer.price.Prices;
import org.concilier.offer.price.PricesView;
import org.concilier.shared.Fields;

/** Prices of articles as the shop tells them; telling the same again changes nothing, so it needs no key. */
@Path("v1/prices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PricesResource {
    @Inject
    Prices prices;

    /** How many prices were taken. */
    public record Taken(int prices) {}

    /** What an article costs, on the wire. */
    public record Body(String sku, MoneyView current, MoneyView lowest, List<Price> history) {
        static Body of(PricesView view) {
            return new Body(
                    view.sku(),
                    MoneyView.of(view.current()),
                    MoneyView.of(view.lowest()),
                    view.history().stream()
                            .map(price -> new Price(MoneyView.of(price.price()), price.from()))
                            .toList());
        }
    }

    /** A price from a moment on. */
    public record Price(MoneyView price, Instant from) {}

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Taken tell(Fields body) {
        return new Taken(prices.tell(body));
    }

    @GET
    @Path("{sku}")
    public Body of(@PathParam("sku") String sku) {
        return Body.of(prices.of(sku));
    }
}
