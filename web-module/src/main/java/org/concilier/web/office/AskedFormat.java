package org.concilier.web.office;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;

/** A link cannot say Accept: {@code ?as=zip&language=fr} says it in the address. */
@PreMatching
public class AskedFormat implements ContainerRequestFilter {
    private static final Map<String, String> TYPES = Map.of(
            "zip", "application/zip", "csv", "text/csv", "json", "application/json", "lines", "application/x-ndjson");

    @Override
    public void filter(ContainerRequestContext request) {
        var asked = request.getUriInfo().getQueryParameters();
        var type = TYPES.get(String.valueOf(asked.getFirst("as")));
        if (type != null) request.getHeaders().putSingle(HttpHeaders.ACCEPT, type);
        var language = String.valueOf(asked.getFirst("language"));
        if (language.matches("fr|en")) request.getHeaders().putSingle(HttpHeaders.ACCEPT_LANGUAGE, language);
    }
}
