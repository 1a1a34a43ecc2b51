package org.concilier.event;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concilier.shared.Callers;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.Domain;
import org.concilier.shared.Fields;
import org.concilier.shared.Roles;

/** What a test of events needs around it: announcements, readers, endpoints, and time. */
final class EventWorld {
    static final ConcilierPrincipal COMPANY =
            Callers.client(Roles.EVENTS_READ, Roles.WEBHOOKS_WRITE, Roles.CONSENTS_READ, Roles.PRIVACY_WRITE);
    static final ConcilierPrincipal OUTSIDER = Callers.client(Roles.EVENTS_READ, Roles.WEBHOOKS_WRITE);
    static final String WITHDRAWN = EventType.CONSENT_WITHDRAWN.wireName();

    final Domain domain;
    final UUID someone = UUID.randomUUID();
    /** A recipient of this test alone. */
    final String recipient = "Comptoir " + UUID.randomUUID();

    EventWorld(Domain domain) {
        this.domain = domain;
    }

    UUID announce(EventType type, String... recipients) {
        return domain.inTransaction(() -> domain.get(Outbox.class).announce(announcement(type, recipients)));
    }

    Announcement announcement(EventType type, String... recipients) {
        return new Announcement(
                type, someone, Map.of("n", 1), Instant.parse("2026-11-24T10:00:00Z"), List.of(recipients));
    }

    /** Positions and deliveries for all that waits. */
    void sequence() {
        while (domain.get(EventSequencing.class).batch()) {}
        while (domain.get(FanOut.class).batch()) {}
    }

    /** Sends what is due, on this thread, to the last of it. */
    void post() {
        sequence();
        domain.get(PostingBook.class).due().forEach(domain.get(Posting.class)::round);
    }

    EventFeed.Part read(ConcilierPrincipal who, long after) {
        return domain.as(who, () -> domain.get(EventFeed.class).read(after, 200));
    }

    /** Where the feed ends now. */
    long end() {
        sequence();
        return domain.inTransaction(() -> domain.em()
                .createQuery("select c.last from EventCounter c", Long.class)
                .getSingleResult());
    }

    static List<UUID> ids(EventFeed.Part part) {
        return part.events().stream()
                .map(e -> UUID.fromString(e.getString("id")))
                .toList();
    }

    Webhooks webhooks() {
        return domain.get(Webhooks.class);
    }

    WebhookView register(ConcilierPrincipal who, String url, String recipient, EventType... types) {
        return domain.as(who, () -> webhooks().register(WebhookDraft.from(new Fields(body(url, recipient, types)))));
    }

    static JsonObject body(String url, String recipient, EventType... types) {
        var names = Json.createArrayBuilder();
        for (var type : types) names.add(type.wireName());
        var body = Json.createObjectBuilder().add("url", url).add("types", names);
        if (recipient != null) body.add("recipient", recipient);
        return body.build();
    }

    RecipientState told(UUID event) {
        return domain.inTransaction(() -> domain.get(Deliveries.class).of(List.of(event)))
                .get(event)
                .get(0);
    }
}
