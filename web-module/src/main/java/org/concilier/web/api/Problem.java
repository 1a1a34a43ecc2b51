package org.concilier.web.api;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.concilier.shared.Contention;
import org.concilier.shared.InvalidInput;

/**
 * A refusal as RFC 9457 has it.
 *
 * @param type stable path that names the kind of problem
 * @param errors the faults of a 422, null otherwise
 */
public record Problem(String type, String title, int status, String detail, List<InvalidInput.Told> errors) {
    public static final MediaType JSON = new MediaType("application", "problem+json");

    /** Others held what was needed for too long. */
    public static final Problem BUSY = of(
            "Service Unavailable",
            503,
            "Many requests are changing the same data. Nothing was changed; send the same again in a moment.");

    private static final Jsonb WRITER = JsonbBuilder.create();

    /** A problem whose type is the class name in words: {@code UnknownCustomer} is {@code unknown-customer}. */
    static Problem of(Class<?> kind, int status, String detail, List<InvalidInput.Told> errors) {
        var words = kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return new Problem(
                path(words), Character.toUpperCase(words.charAt(0)) + words.substring(1), status, detail, errors);
    }

    /** A problem that is only its HTTP status. */
    public static Problem of(String title, int status, String detail) {
        return new Problem(path(title.toLowerCase(Locale.ROOT)), title, status, detail, null);
    }

    public Response response() {
        var answer = Response.status(status).type(JSON).entity(this);
        retryAfter().ifPresent(seconds -> answer.header("Retry-After", seconds));
        return answer.build();
    }

    /** Writes it where JAX-RS is not: in the mechanism, and where the container refuses by itself. */
    public void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        retryAfter().ifPresent(seconds -> response.setHeader("Retry-After", Integer.toString(seconds)));
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(WRITER.toJson(this));
    }

    /** In how many seconds the same may succeed. */
    Optional<Integer> retryAfter() {
        return switch (status) {
            case 429 -> Optional.of(5);
            case 503 -> Optional.of(Contention.RETRY_AFTER);
            default -> Optional.empty();
        };
    }

    private static String path(String words) {
        return "/problems/" + words.replace(' ', '-');
    }
}
