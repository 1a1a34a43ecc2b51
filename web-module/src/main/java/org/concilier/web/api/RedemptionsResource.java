package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.concilier.offer.RollbackView;
import org.concilier.offer.Rollbacks;
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
    Rollbacks rollbacks;

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
            int pointsSpent,
            MoneyView shipping,
            String state,
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
                    redemption.pointsSpent(),
                    MoneyView.of(redemption.shipping()),
                    redemption.state(),
                    redemption.redeemedAt(),
                    redemption.lines().stream()
                            .map(line ->
                                    new Line(line.sku(), line.quantity(), MoneyView.of(line.amount()), line.returned()))
                            .toList());
        }
    }

    /** A line and its part of the discount. */
    public record Line(String sku, int quantity, MoneyView amount, int returned) {}

    /** What came back, on the wire. */
    public record RollbackBody(
            UUID rollbackId,
            UUID redemptionId,
            String state,
            MoneyView amount,
            MoneyView shipping,
            long pointsTaken,
            long pointsRestored,
            Instant rolledBackAt,
            List<ReturnedLine> lines) {
        static RollbackBody of(RollbackView rollback) {
            return new RollbackBody(
                    rollback.rollbackId(),
                    rollback.redemptionId(),
                    rollback.state(),
                    MoneyView.of(rollback.amount()),
                    MoneyView.of(rollback.shipping()),
                    rollback.pointsTaken(),
                    rollback.pointsRestored(),
                    rollback.rolledBackAt(),
                    rollback.lines().stream()
                            .map(line -> new ReturnedLine(
                                    line.line(), line.sku(), line.quantity(), MoneyView.of(line.amount())))
                            .toList());
        }
    }

    /** Units of a line that came back, and their part of the discount. */
    public record ReturnedLine(int line, String sku, int quantity, MoneyView amount) {}

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

    @GET
    @Path("{id}")
    public Body find(@PathParam("id") UUID id) {
        return Body.of(redemptions.find(id));
    }

    /** Whole, or by line and unit. */
    @POST
    @Path("{id}/rollback")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response rollBack(
            @PathParam("id") UUID id, Fields body, @Context HttpHeaders headers, @Context UriInfo uri) {
        return idempotent.once(headers, uri, body, () -> {
            var rollback = rollbacks.rollBack(id, body);
            var redemption = uri.getBaseUriBuilder()
                    .path(RedemptionsResource.class)
                    .path(id.toString())
                    .build();
            return Response.created(redemption)
                    .entity(RollbackBody.of(rollback))
                    .build();
        });
    }
}
