package org.concilier.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Where announcements are written: in the transaction of what they tell, so that both are there or neither. Telling is
 * done by others, later, and never holds up who announces. Internal: judges nobody.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Outbox {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** @return the id of the event, to ask {@link Deliveries} about */
    public UUID announce(Announcement announcement) {
        return announce(List.of(announcement)).get(0);
    }

    /** Many in few round trips; ids come in the order of the announcements. */
    public List<UUID> announce(List<Announcement> announcements) {
        var now = clock.instant();
        var events = announcements.stream().map(a -> new OutboxEvent(a, now)).toList();
        events.forEach(em::persist);
        for (int i = 0; i < events.size(); i++) {
            for (var recipient : announcements.get(i).recipients())
                em.persist(new EventRecipient(events.get(i), recipient));
        }
        return events.stream().map(OutboxEvent::id).toList();
    }

    /**
     * Deletes what was told and is to be told of a person, but for the news that the person was erased: that one names
     * nobody and must still reach those who have to erase as well.
     */
    public void forget(UUID subject) {
        for (var entity : List.of("OutboxEvent", "EventRecipient")) {
            em.createQuery("delete from " + entity + " e where e.subject = :subject and e.type <> :erased")
                    .setParameter("subject", subject)
                    .setParameter("erased", EventType.CUSTOMER_ERASED.wireName())
                    .executeUpdate();
        }
    }
}
