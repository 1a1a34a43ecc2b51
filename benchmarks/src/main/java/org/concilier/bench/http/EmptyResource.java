package org.concilier.bench.http;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What any resource on this server costs at least. */
@Path("evaluation")
public class EmptyResource {
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    public String nothing() {
        return "{}";
    }
}
