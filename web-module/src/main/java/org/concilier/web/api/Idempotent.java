package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.function.Supplier;
import org.concilier.shared.Answer;
import org.concilier.shared.Caller;
import org.concilier.shared.Fields;
import org.concilier.shared.OnceOnly;
import org.concilier.shared.Secrets;

/** POSTs that create or charge: done once per Idempotency-Key, answered as often as asked. */
@RequestScoped
class Idempotent {
    private static final Jsonb JSON = JsonbBuilder.create();
    private static final String KEY = "Idempotency-Key";

    @Inject
    OnceOnly onceOnly;

    @Inject
    Caller caller;

    /** @throws MissingIdempotencyKey 400, when the header is absent */
    Response once(HttpHeaders headers, UriInfo uri, Fields body, Supplier<Response> work) {
        var key = headers.getHeaderString(KEY);
        if (key == null || key.isBlank() || key.length() > 200) throw new MissingIdempotencyKey();
        var fingerprint = Secrets.sha256(uri.getPath() + "\n" + body.fingerprint());
        return response(onceOnly.once(caller.name(), key.strip(), fingerprint, () -> answer(work.get())));
    }

    private static Answer answer(Response response) {
        var location = response.getLocation();
        var tag = response.getEntityTag();
        return new Answer(
                response.getStatus(),
                location == null ? null : location.toString(),
                tag == null ? null : tag.getValue(),
                response.hasEntity() ? JSON.toJson(response.getEntity()) : null);
    }

    private static Response response(Answer answer) {
        var response = Response.status(answer.status());
        if (answer.location() != null) response.location(URI.create(answer.location()));
        if (answer.etag() != null) response.tag(answer.etag());
        if (answer.body() != null)
            response.type(MediaType.APPLICATION_JSON_TYPE).entity(answer.body());
        return response.build();
    }
}
