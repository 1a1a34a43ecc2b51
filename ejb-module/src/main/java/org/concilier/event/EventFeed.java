package org.concilier.event;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Roles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The events, to be read in order by programs that would rather ask than listen. */
@Stateless
@RolesAllowed(Roles.EVENTS_READ)
public class EventFeed {
    private static final String VISIBLE = """
            select e from OutboxEvent e where e.pos > :after and e.pos <= :last and (e.type in :types
             or exists (select 1 from EventRecipient r where r.eventId = e.id and r.recipient in :recipients))
            order by e.pos""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Hearing hearing;

    @Inject
    Event<Heard> heard;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "concilier.public-url")
    String publicUrl;

    /**
     * A part of the feed.
     *
     * @param events as CloudEvents, oldest first
     * @param last position up to which nothing is left to be read; go on from there
     */
    public record Part(List<JsonObject> events, long last) {}

    /**
     * What the caller may hear, from a position on.
     *
     * @param after position up to which the caller has read; 0 for the beginning
     */
    public Part read(long after, int limit) {
        // Positions are given in commit order: what is below the counter is there for good, or not for this caller.
        var last =
                em.createQuery("select c.last from EventCounter c", Long.class).getSingleResult();
        var found = em.createQuery(VISIBLE, OutboxEvent.class)
                .setParameter("after", after)
                .setParameter("last", last)
                .setParameter("types", hearing.types())
                .setParameter("recipients", hearing.recipients())
                .setMaxResults(limit)
                .getResultList();
        heard.fire(Heard.of(hearing.name(), found));
        var whole = found.size() < limit;
        return new Part(
                found.stream().map(e -> e.cloudEvent(publicUrl)).toList(),
                whole ? Math.max(after, last) : found.get(limit - 1).position());
    }

    /**
     * Says that a recipient has been told; saying so again changes nothing.
     *
     * @param recipient whose acknowledgement it is; null when the caller speaks for one alone
     */
    public void acknowledge(UUID event, String recipient) {
        var name = recipient == null ? only() : recipient;
        if (!name.matches("\\P{Cntrl}{1,190}")) throw new UnknownEvent();
        if (!hearing.speaksFor(name)) throw NotForYou.speakingFor();
        var told = em.find(EventRecipient.class, new EventRecipient.Identity(event, name));
        if (told == null) throw new UnknownEvent();
        told.acknowledge(clock.instant(), hearing.name());
    }

    private String only() {
        var mine = hearing.recipients();
        if (mine.size() != 1) throw new InvalidInput("/recipient", "is required: you speak for " + mine.size());
        return mine.get(0);
    }
}
