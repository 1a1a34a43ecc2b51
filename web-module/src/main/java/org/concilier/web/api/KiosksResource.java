package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.concilier.identity.counter.Kiosks;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;

/** Which kiosk stands where. */
@Path("v1/kiosks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class KiosksResource {
    @Inject
    Kiosks kiosks;

    @GET
    public Page.Items list() {
        return new Page.Items(kiosks.list());
    }

    @PUT
    @Path("{client}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Kiosks.Placed place(@PathParam("client") String client, Fields body) {
        if (!client.matches("[!-~]{1,100}")) throw new InvalidInput("/client", "must be the id of a program");
        return kiosks.place(client, body);
    }

    @DELETE
    @Path("{client}")
    public void remove(@PathParam("client") String client) {
        kiosks.remove(client);
    }
}
