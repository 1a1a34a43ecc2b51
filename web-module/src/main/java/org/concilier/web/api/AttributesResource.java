package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.concilier.offer.AttributeCatalogue;
import org.concilier.offer.rule.Attribute;

/** What rules know by name, for the tools of campaigns. */
@Path("v1/attributes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AttributesResource {
    @Inject
    AttributeCatalogue catalogue;

    /** All of it; there is no more. */
    public record Body(List<Entry> items) {}

    /** One attribute on the wire; texts and bounds only of what rules may read. */
    public record Entry(
            String name,
            boolean readable,
            Attribute.Kind type,
            Attribute.Unit unit,
            Long lowest,
            Long highest,
            List<String> words,
            String category,
            List<String> purposes,
            Attribute.Protection protection,
            List<String> derivedFrom,
            String released,
            String label,
            String meaning,
            Object example,
            String says) {
        static Entry of(AttributeCatalogue.Entry entry) {
            var attribute = entry.attribute();
            var bounded = attribute.isReadable() && attribute.kind() == Attribute.Kind.INT;
            return new Entry(
                    attribute.name(),
                    attribute.isReadable(),
                    attribute.kind(),
                    attribute.unit(),
                    bounded ? attribute.lowest() : null,
                    bounded ? attribute.highest() : null,
                    attribute.words().stream().sorted().toList(),
                    attribute.category(),
                    attribute.purposes().stream().sorted().toList(),
                    attribute.protection(),
                    attribute.derivedFrom(),
                    attribute.released().isEmpty() ? null : attribute.released(),
                    entry.label(),
                    entry.meaning(),
                    attribute.isReadable() ? attribute.example() : null,
                    entry.says());
        }
    }

    @GET
    public Response list(@Context HttpHeaders headers) {
        var entries =
                catalogue.list(Languages.of(headers)).stream().map(Entry::of).toList();
        return Languages.varied(Response.ok(), new Body(entries));
    }
}
