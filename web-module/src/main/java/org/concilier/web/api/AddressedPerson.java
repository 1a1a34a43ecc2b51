package org.concilier.web.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a request says of whom it is about.
 *
 * @param kind of name, as {@link org.concilier.privacy.Naming} has it
 * @param address the path, with {@code {id}} for every name in it
 * @param category the kind of data asked for: the last word of the path
 */
record AddressedPerson(String kind, String name, String address, String category) {
    /** What stands before a name in a path, ours and GovStack's, and the kind of name that follows. */
    private static final Map<String, String> IN_PATH = Map.of(
            "customers", "customers",
            "consents", "consents",
            "offer-decisions", "offer-decisions",
            "individual", "customers",
            "consent-record", "consents");

    private static final String INDIVIDUAL = "individualId";
    private static final Pattern WORD = Pattern.compile("[a-z][a-z-]{1,39}");

    static Optional<AddressedPerson> of(ContainerRequestContext request) {
        var path = List.of(request.getUriInfo().getPath().split("/"));
        var words = path.stream().map(part -> isWord(part) ? part : "{id}").toList();
        var address = "/" + String.join("/", words);
        var last = words.stream().filter(AddressedPerson::isData).reduce("", (before, word) -> word);
        return named(request, path).map(named -> new AddressedPerson(named[0], named[1], address, category(last)));
    }

    private static Optional<String[]> named(ContainerRequestContext request, List<String> path) {
        for (int i = 0; i + 1 < path.size(); i++) {
            var kind = IN_PATH.get(path.get(i));
            if (kind != null && !isWord(path.get(i + 1))) return Optional.of(new String[] {kind, path.get(i + 1)});
        }
        var individual = request.getUriInfo().getQueryParameters().getFirst(INDIVIDUAL);
        if (individual == null) individual = request.getHeaderString("X-ConsentBB-IndividualId");
        if (individual != null) return Optional.of(new String[] {"customers", individual});
        var external = request.getUriInfo().getQueryParameters().getFirst("externalId");
        if (external != null) return Optional.of(new String[] {"externalId", external});
        if (request.getProperty(NamedInBody.CUSTOMER) instanceof String id) {
            return Optional.of(new String[] {"customers", id});
        }
        if (request.getProperty(NamedInBody.DECISION) instanceof String id) {
            return Optional.of(new String[] {"offer-decisions", id});
        }
        return Optional.empty();
    }

    private static String category(String last) {
        return last.equals("customers") ? "identity" : last;
    }

    private static boolean isWord(String part) {
        return WORD.matcher(part).matches() || part.equals("v1");
    }

    private static boolean isData(String part) {
        return WORD.matcher(part).matches();
    }
}
