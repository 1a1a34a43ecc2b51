package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.concilier.identity.biometric.AssertionChallenges;
import org.concilier.identity.biometric.ChallengeDraft;
import org.concilier.shared.Fields;

/** Questions for verifiers: a nonce to sign, good once and for two minutes. */
@Path("v1/assertion-challenges")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AssertionChallengesResource {
    @Inject
    AssertionChallenges challenges;

    /** A new one each time; nonces are not kept, so an answer cannot be replayed. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response open(Fields body) {
        return Response.status(Response.Status.CREATED)
                .entity(challenges.open(ChallengeDraft.from(body)))
                .build();
    }
}
