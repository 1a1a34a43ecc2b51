package org.concilier.web.api;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.concilier.shared.InvalidInput;

/**
 * A refusal as RFC 9457 has it.
 *
 * @param type stable path that names the kind of problem
 * @param errors the faults of a 422, null otherwise
 */
public record Problem(String type, String title, int status, String detail, List<InvalidInput.Fault> errors) {
    public static final MediaType JSON = new MediaType("application", "problem+json");
    private static final Jsonb WRITER = JsonbBuilder.create();

    /** A problem whose type is the class name in words: {@code UnknownCustomer} is {@code unknown-customer}. */
    static Problem of(Class<?> kind, int status, String detail, List<InvalidInput.Fault> errors) {
        var words = kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return new Problem(
                path(words), Character.toUpperCase(words.charAt(0)) + words.substring(1), status, detail, errors);
    }

    /** A problem that is only its HTTP status. */
    public static Problem of(String title, int status, String detail) {
        return new Problem(path(title.toLowerCase(Locale.ROOT)), title, status, detail, null);
    }

    public Response response() {
        return Response.status(status).type(JSON).entity(this).build();
    }

    /** Writes it where JAX-RS is not: in the mechanism, and where the container refuses by itself. */
    public void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(WRITER.toJson(this));
    }

    private static String path(String words) {
        return "/problems/" + words.replace(' ', '-');
    }
}
