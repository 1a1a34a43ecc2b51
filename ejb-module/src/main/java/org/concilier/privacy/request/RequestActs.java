package org.concilier.privacy.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concilier.event.Announcement;
import org.concilier.event.EventType;
import org.concilier.event.Outbox;
import org.concilier.privacy.Holdings;
import org.concilier.privacy.Objected;
import org.concilier.privacy.RestrictionChanged;
import org.concilier.shared.Business;
import org.concilier.shared.Fields;
import org.concilier.vault.SubjectKeys;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Does what was asked for: at once where it is a matter of a moment, otherwise from when on it is due. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class RequestActs {
    @Inject
    RequestBook book;

    @Inject
    Holdings holdings;

    @Inject
    SubjectKeys keys;

    @Inject
    Event<RestrictionChanged> restrictions;

    @Inject
    Event<Objected> objections;

    @Inject
    Outbox outbox;

    @Inject
    @Business
    Clock clock;

    @Inject
    @ConfigProperty(name = "concilier.requests.erasure-wait")
    Duration erasureWait;

    /** The person has proved who it is: what needs nobody's judgement goes on by itself. */
    public void verified(PrivacyRequest request, String by) {
        request.verified(by, clock.instant());
        book.step(request, RequestState.REQUIRED_ACTION_PERFORMED, null);
        if (!request.isFreeText()) accept(request, null);
    }

    public void accept(PrivacyRequest request, String reason) {
        book.step(request, RequestState.ACCEPTED, reason);
        if (request.isFreeText()) return;
        if (request.kind().isWork()) {
            var wait = request.kind() == RequestKind.ERASURE ? erasureWait : Duration.ZERO;
            request.due(clock.instant().plus(wait));
            return;
        }
        carryOut(request);
        book.step(request, RequestState.FULFILLED, null);
    }

    private void carryOut(PrivacyRequest request) {
        var customer = request.customerId();
        switch (request.kind()) {
            case RECTIFICATION -> {
                var changes = changes(request);
                holdings.rectify(customer, fields(changes));
                tell(EventType.CUSTOMER_RECTIFIED, customer, Map.of("fields", List.copyOf(changes.keySet())));
            }
            case RESTRICTION -> {
                restrictions.fire(new RestrictionChanged(customer, !request.lifts()));
                tell(EventType.CUSTOMER_RESTRICTED, customer, Map.of("restricted", !request.lifts()));
            }
            case OBJECTION -> {
                var purpose = request.purpose();
                tell(EventType.CUSTOMER_OBJECTED, customer, Map.of("purpose", purpose == null ? "*" : purpose));
                objections.fire(new Objected(customer, purpose));
            }
            case ACCESS, PORTABILITY, ERASURE -> throw new IllegalStateException("done in the background");
        }
    }

    /** Everyone who got data of the person hears of it (GDPR article 19). */
    private void tell(EventType type, UUID customer, Map<String, ?> data) {
        outbox.announce(
                new Announcement(type, customer, data, clock.instant(), List.copyOf(holdings.recipients(customer))));
    }

    private JsonObject changes(PrivacyRequest request) {
        return json(request.changes(keys.of(request.customerId())));
    }

    static JsonObject json(String text) {
        if (text == null) return null;
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** Corrections where a request has them, so that faults point to the right place. */
    static Fields fields(JsonObject changes) {
        return new Fields(Json.createObjectBuilder().add("changes", changes).build()).object("changes");
    }
}
