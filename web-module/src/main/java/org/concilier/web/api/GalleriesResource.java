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
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.concilier.identity.counter.Galleries;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;

/** Who is expected at a place on a day and may be recognised there: counted, never listed. */
@Path("v1/galleries/{place}/{day}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class GalleriesResource {
    @Inject
    Galleries galleries;

    @GET
    public Galleries.View find(@PathParam("place") String place, @PathParam("day") String day) {
        return galleries.find(place, read(day));
    }

    /** Adds people; those who are in it already stay, so that sending again changes nothing. */
    @POST
    @Path("people")
    @Consumes(MediaType.APPLICATION_JSON)
    public Galleries.View expect(@PathParam("place") String place, @PathParam("day") String day, Fields body) {
        return galleries.expect(place, read(day), body);
    }

    @DELETE
    public void close(@PathParam("place") String place, @PathParam("day") String day) {
        galleries.close(place, read(day));
    }

    private static LocalDate read(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new InvalidInput("/day", "must be a date such as 2026-11-24");
        }
    }
}
