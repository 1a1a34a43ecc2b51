package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concilier.offer.RedemptionView;
import org.concilier.offer.Redemptions;
import org.concilier.shared.Fields;
import org.concilier.web.ops.Meters;

/** Offers that are used when an order is paid. */
@Path("v1/redemptions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RedemptionsResource {
    @Inject
    Redemptions redemptions;

    @Inject
    Idempotent idempotent;

    @Inject
    Meters meters;

    /** A redemption on the wire; the amounts of the lines sum to the amount. */
    public record Body(
            UUID redemptionId,
            UUID decisionId,
            UUID offerId,
            String orderId,
            MoneyView amount,
            int points,
            Instant redeemedAt,
            List<Line> lines) {
        static Body of(RedemptionView redemption) {
            return new Body(
                    redemption.redemptionId(),
                    redemption.decisionId(),
                    redemption.offerId(),
                    redemption.orderId(),
                    MoneyView.of(redemption.amount()),
                    redemption.points(),
                    redemption.redeemedAt(),
                    redemption.lines().stream()
                            .map(line -> new Line(line.sku(), line.quantity(), MoneyView.of(line.amount())))
                            .toList());
        }
    }

    /** A line and its part of the discount. */
    public record Line(String sku, int quantity, MoneyView amount) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response redeem(Fields body, @Context HttpHeaders headers, @Context UriInfo uri) {
        return idempotent.once(headers, uri, body, () -> {
            var redemption = redemptions.redeem(body);
            meters.redemption();
            var address = uri.getAbsolutePathBuilder()
                    .path(redemption.redemptionId().toString())
                    .build();
            return Response.created(address).entity(Body.of(redemption)).build();
        });
    }
}
