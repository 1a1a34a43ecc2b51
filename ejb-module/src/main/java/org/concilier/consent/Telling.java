package org.concilier.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.concilier.event.Announcement;
import org.concilier.event.EventType;
import org.concilier.event.Outbox;

/** Announces what became of consents, in the transaction in which it did. */
@ApplicationScoped
class Telling {
    @PersistenceContext
    EntityManager em;

    @Inject
    Outbox outbox;

    /**
     * @param events in the order of change, of purposes that this transaction has read
     * @param consents what they happened to, by id
     */
    void tell(List<ConsentEvent> events, Map<UUID, Consent> consents) {
        var announcements = new ArrayList<Announcement>();
        for (var event : events) {
            var purpose = em.find(Purpose.class, event.purpose());
            var recipients = consents.get(event.consentId())
                    .addressed(event.change().status(), purpose.draft().recipients());
            announcements.add(new Announcement(
                    EventType.valueOf("CONSENT_" + event.change().status()),
                    event.customerId(),
                    data(event),
                    event.change().happenedAt(),
                    recipients));
        }
        var ids = outbox.announce(announcements);
        for (int i = 0; i < events.size(); i++) {
            if (!events.get(i).change().status().permits())
                consents.get(events.get(i).consentId()).told(ids.get(i));
        }
    }

    private static Map<String, Object> data(ConsentEvent event) {
        var data = new TreeMap<String, Object>();
        data.put("consentId", event.consentId().toString());
        data.put("customerId", event.customerId().toString());
        data.put("purpose", event.purpose());
        data.put("status", event.change().status().name());
        data.put("statusIri", event.change().status().iri());
        data.put("permits", event.change().status().permits());
        if (event.shown() != null) data.put("noticeVersion", event.shown().noticeVersion());
        data.put("epoch", event.change().epoch());
        data.put("leafHash", event.leafHash());
        if (event.change().validUntil() != null)
            data.put("validUntil", event.change().validUntil().toString());
        return data;
    }
}
