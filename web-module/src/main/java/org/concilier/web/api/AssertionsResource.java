package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.concilier.identity.biometric.AcceptedAssertion;
import org.concilier.identity.biometric.AssertionRefused;
import org.concilier.identity.biometric.Assertions;
import org.concilier.identity.biometric.JudgedView;
import org.concilier.web.ops.Meters;

/** What verifiers say about bodies: accepted, or refused in the same words for every reason. */
@Path("v1/assertions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AssertionsResource {
    @Inject
    Assertions assertions;

    @Inject
    Meters meters;

    /** Reads one byte more than is allowed and nothing beyond: what is too large is refused like all else. */
    @POST
    @Consumes("application/jwt")
    public AcceptedAssertion hand(InputStream body) throws IOException {
        var bytes = body.readNBytes(Assertions.LONGEST + 1);
        var accepted = assertions.hand(new String(bytes, StandardCharsets.ISO_8859_1));
        meters.assertion(accepted.isPresent());
        return accepted.orElseThrow(AssertionRefused::new);
    }

    /** The audit, newest first, with the precise reasons. */
    @GET
    public Response judged(@Context UriInfo uri) {
        var page = Page.of(uri);
        var found = assertions.judged(Cursors.uuid(page), page.limit() + 1);
        return page.answer(found, Function.identity(), (JudgedView j) -> j.id().toString(), uri)
                .build();
    }
}
