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
import java.util.List;
import java.util.UUID;
import org.concilier.identity.counter.KioskSessionView;
import org.concilier.identity.counter.KioskSessions;
import org.concilier.identity.counter.KioskState;
import org.concilier.identity.counter.NobodyRecognised;
import org.concilier.offer.DecisionView;
import org.concilier.offer.OfferDecisions;
import org.concilier.shared.Fields;

/** Somebody stands before a kiosk. Its answers name nobody, and none of them says no. */
@Path("v1/kiosk-sessions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class KioskSessionsResource {
    @Inject
    KioskSessions sessions;

    @Inject
    OfferDecisions decisions;

    /**
     * A session on the wire.
     *
     * @param interaction what the camera's challenge names
     * @param next what the kiosk shows: look-at-the-camera, offers, or ask-a-person
     */
    public record Body(
            UUID id,
            String interaction,
            String place,
            String state,
            String next,
            long gallerySize,
            Instant checkedInAt,
            Instant endsAt) {
        static Body of(KioskSessionView session) {
            return new Body(
                    session.id(),
                    session.id().toString(),
                    session.place(),
                    session.state().name(),
                    next(session.state()),
                    session.gallerySize(),
                    session.checkedInAt(),
                    session.endsAt());
        }

        private static String next(KioskState state) {
            return switch (state) {
                case WAITING -> "look-at-the-camera";
                case MATCHED -> "offers";
                case PERSON -> "ask-a-person";
            };
        }
    }

    /** An offer as a kiosk shows it. */
    public record Shown(String title, String description, boolean personalised, String code, String why) {
        static Shown of(DecisionView.Offer offer) {
            return new Shown(
                    offer.title(),
                    offer.description(),
                    offer.personalised(),
                    offer.code(),
                    offer.explanation().text());
        }
    }

    /** The offers of whoever was recognised. */
    public record Offers(List<Shown> offers) {}

    /** Each press of the button is a session of its own, so it needs no key. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response open(Fields body, @Context UriInfo uri) {
        var session = sessions.open(body);
        var address = uri.getAbsolutePathBuilder().path(session.id().toString()).build();
        return Response.created(address).entity(Body.of(session)).build();
    }

    @GET
    @Path("{id}")
    public Body find(@PathParam("id") UUID id) {
        return Body.of(sessions.find(id));
    }

    @GET
    @Path("{id}/offers")
    public Response offers(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        var session = sessions.find(id);
        if (session.customerId() == null) throw new NobodyRecognised();
        var decision = decisions.atCounter(session.customerId(), Languages.of(headers));
        var open = decision.offers().stream()
                .filter(offer -> offer.state() == DecisionView.State.OPEN)
                .map(Shown::of)
                .toList();
        return Languages.varied(Response.ok(), new Offers(open));
    }

    /** Once, however often it is asked. */
    @POST
    @Path("{id}/check-in")
    public Body checkIn(@PathParam("id") UUID id) {
        return Body.of(sessions.checkIn(id));
    }

    @DELETE
    @Path("{id}")
    public void end(@PathParam("id") UUID id) {
        sessions.end(id);
    }
}
