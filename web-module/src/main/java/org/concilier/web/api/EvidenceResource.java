package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.concilier.consent.EvidenceDesk;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.SigningKeys;

/** One file for an authority: what one person was asked, answered and met with, for one purpose, and the proof of it. */
@Path("v1/customers/{id}/evidence")
@RequestScoped
public class EvidenceResource {
    @Inject
    EvidenceDesk desk;

    @Inject
    SigningKeys keys;

    @GET
    @Produces("application/zip")
    public Response file(
            @PathParam("id") UUID id,
            @QueryParam("purpose") String purpose,
            @QueryParam("language") String language,
            @Context HttpHeaders headers) {
        if (purpose == null) throw new InvalidInput("/purpose", "is required: the code of a purpose");
        if (language != null && !language.matches("fr|en")) throw new InvalidInput("/language", "must be fr or en");
        var evidence = desk.gather(id, purpose);
        var file = EvidenceFile.of(evidence, language == null ? Languages.of(headers) : language, keys);
        return Response.ok(file)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=evidence-" + evidence.purpose().code() + "-" + id + ".zip")
                .build();
    }
}
