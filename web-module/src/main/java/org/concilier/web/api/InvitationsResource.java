package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.concilier.consent.UnknownCustomer;
import org.concilier.customer.Customers;
import org.concilier.identity.Invitations;

/** The company's side of an invitation: a code to send to a customer. */
@Path("v1/customers/{customer}/invitations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class InvitationsResource {
    @Inject
    Invitations invitations;

    @Inject
    Customers customers;

    /** A new code each time; codes are not kept, so an answer cannot be replayed. */
    @POST
    public Response invite(@PathParam("customer") UUID customer) {
        if (!customers.exists(customer)) throw new UnknownCustomer();
        return Response.status(Response.Status.CREATED)
                .entity(invitations.invite(customer))
                .build();
    }
}
