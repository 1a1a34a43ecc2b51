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
import java.util.List;
import org.concilier.event.Speakers;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;

/** The recipients that a program hears and answers for. */
@Path("v1/clients/{client}/recipients")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ClientRecipientsResource {
    private static final int MOST = 20;

    @Inject
    Speakers speakers;

    /** The names, as purposes give them. */
    public record Body(List<String> recipients) {}

    @GET
    public Body list(@PathParam("client") String client) {
        return new Body(speakers.of(known(client)));
    }

    /** Exactly these from now on; none when the list is absent. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Body name(@PathParam("client") String client, Fields body) {
        var names = body.texts("recipients", MOST).stream().map(String::strip).toList();
        if (!names.stream().allMatch(n -> n.matches("\\P{Cntrl}{1,190}"))) {
            body.fault("recipients", "must be names of 1 to 190 characters, as purposes give them");
        }
        return new Body(speakers.name(known(client), body.done(names)));
    }

    private static String known(String client) {
        if (client.matches("[!-~]{1,100}")) return client;
        throw new InvalidInput("/client", "must be the id of a program");
    }
}
