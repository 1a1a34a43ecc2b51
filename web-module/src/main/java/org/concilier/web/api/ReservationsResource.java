package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.UUID;
import org.concilier.offer.ReservationView;
import org.concilier.offer.Reservations;
import org.concilier.shared.Fields;

/** Budget held for an offer while its cart is on the way to being paid. */
@Path("v1/reservations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReservationsResource {
    @Inject
    Reservations reservations;

    @Inject
    Idempotent idempotent;

    /** A reservation on the wire. */
    public record Body(
            UUID reservationId,
            UUID decisionId,
            UUID offerId,
            MoneyView amount,
            String state,
            Instant reservedAt,
            Instant expiresAt) {
        static Body of(ReservationView reservation) {
            return new Body(
                    reservation.reservationId(),
                    reservation.decisionId(),
                    reservation.offerId(),
                    MoneyView.of(reservation.amount()),
                    reservation.state(),
                    reservation.reservedAt(),
                    reservation.expiresAt());
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response reserve(Fields body, @Context HttpHeaders headers, @Context UriInfo uri) {
        return idempotent.once(headers, uri, body, () -> {
            var reservation = reservations.reserve(body);
            var address = uri.getAbsolutePathBuilder()
                    .path(reservation.reservationId().toString())
                    .build();
            return Response.created(address).entity(Body.of(reservation)).build();
        });
    }

    @GET
    @Path("{id}")
    public Body find(@PathParam("id") UUID id) {
        return Body.of(reservations.find(id));
    }

    @DELETE
    @Path("{id}")
    public void release(@PathParam("id") UUID id) {
        reservations.release(id);
    }
}
