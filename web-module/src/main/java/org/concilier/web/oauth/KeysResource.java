package org.concilier.web.oauth;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.concilier.shared.SigningKeys;

/** The keys that our tokens, receipts and checkpoints verify with (RFC 7517). */
@Path("jwks")
@RequestScoped
public class KeysResource {
    @Inject
    SigningKeys keys;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String keys() {
        return keys.publicKeys().toString();
    }
}
