package org.concilier.web.api;

import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.concilier.shared.InvalidInput;

/**
 * A part of a list: {@code ?limit=} (50, at most 200) and an opaque {@code ?after=} (RFC 8288 next link).
 *
 * @param limit how many the caller wants; ask the store for one more to know whether there is a next page
 * @param after where to go on, decoded; null at the beginning
 */
record Page(int limit, String after) {
    static final int DEFAULT = 50;
    static final int MOST = 200;

    static Page of(UriInfo uri) {
        var query = uri.getQueryParameters();
        return new Page(limit(query.getFirst("limit")), after(query.getFirst("after")));
    }

    /** Where to go on in a list by number; 0 at the beginning. */
    int afterNumber() {
        if (after == null) return 0;
        if (!after.matches("[0-9]{1,9}")) throw new InvalidInput("/after", "must be taken as it is from a Link header");
        return Integer.parseInt(after);
    }

    /** The page as {@code {"items":[…]}}, with the link to the next one when {@code found} has one more than limit. */
    <T> Response.ResponseBuilder answer(List<T> found, Function<T, ?> view, Function<T, String> cursor, UriInfo uri) {
        var more = found.size() > limit;
        var shown = more ? found.subList(0, limit) : found;
        var response = Response.ok(new Items(shown.stream().map(view).toList()));
        if (more) response.links(next(cursor.apply(shown.get(limit - 1)), uri));
        return response;
    }

    /** A part of what never ends: always with the link to go on from. */
    static Response.ResponseBuilder feed(List<?> part, String cursor, UriInfo uri) {
        return Response.ok(new Items(part)).links(next(cursor, uri));
    }

    /** The body of a list. */
    public record Items(List<?> items) {}

    static Link next(String cursor, UriInfo uri) {
        var opaque = Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.getBytes(StandardCharsets.UTF_8));
        var address = uri.getRequestUriBuilder().replaceQueryParam("after", opaque);
        return Link.fromUriBuilder(address).rel("next").build();
    }

    private static int limit(String text) {
        if (text == null) return DEFAULT;
        if (!text.matches("[1-9]\\d{0,2}") || Integer.parseInt(text) > MOST) {
            throw new InvalidInput("/limit", "must be a whole number from 1 to " + MOST);
        }
        return Integer.parseInt(text);
    }

    private static String after(String opaque) {
        if (opaque == null) return null;
        try {
            return new String(Base64.getUrlDecoder().decode(opaque), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("/after", "must be taken as it is from a Link header");
        }
    }
}
