package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.concilier.consent.ConsentThen;
import org.concilier.consent.ConsentView;
import org.concilier.consent.Consents;
import org.concilier.consent.KantaraReceipt;
import org.concilier.consent.RecordedChoice;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;
import org.concilier.web.ops.Meters;

/** One person's consents: where they stand, and new answers. */
@Path("v1/customers/{customer}/consents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CustomerConsentsResource {
    @Inject
    Consents consents;

    @Inject
    Idempotent idempotent;

    @Inject
    Meters meters;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response record(
            @PathParam("customer") UUID customer, Fields body, @Context HttpHeaders headers, @Context UriInfo uri) {
        return idempotent.once(headers, uri, body, () -> {
            var choice = RecordedChoice.from(body);
            var recorded = consents.record(customer, choice);
            meters.consent(choice.decision());
            var consent = recorded.consent();
            return Response.created(ConsentsResource.address(uri, consent.id()))
                    .tag(ConsentBody.tag(consent))
                    .entity(ConsentBody.of(consent, KantaraReceipt.of(recorded.receipt())))
                    .build();
        });
    }

    /** Where every purpose that the person was asked about stands now, or stood {@code at} an instant. */
    @GET
    public Response list(@PathParam("customer") UUID customer, @QueryParam("at") String at, @Context UriInfo uri) {
        var page = Page.of(uri);
        if (at == null) {
            var now = after(consents.of(customer, null), ConsentView::purpose, page.after());
            return page.answer(now, ConsentBody::of, ConsentView::purpose, uri).build();
        }
        Function<ConsentThen, String> purpose = then -> then.consent().purpose();
        var then = after(consents.at(customer, instant(at)), purpose, page.after());
        return page.answer(then, ConsentBody::at, purpose, uri).build();
    }

    /** There are never more consents than purposes, so they come in one read and pages are cut here. */
    private static <T> List<T> after(List<T> all, Function<T, String> purpose, String last) {
        var purposes = all.stream().map(purpose).toList();
        return last == null ? all : all.subList(purposes.indexOf(last) + 1, all.size());
    }

    private static Instant instant(String at) {
        try {
            return Instant.parse(at);
        } catch (DateTimeException e) {
            throw new InvalidInput("/at", "must be a UTC instant such as 2026-11-23T10:00:00Z");
        }
    }
}
