package org.concilier.event;

import java.util.List;
import java.util.UUID;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.Domain;

/** Events for the tests of other features: endpoints, and a run of all that the background does. */
public final class Post {
    private final EventWorld world;

    public Post(Domain domain) {
        world = new EventWorld(domain);
    }

    public void run() {
        world.post();
    }

    /** An endpoint of a recipient for one type. */
    public UUID register(String url, String recipient, EventType type) {
        return world.register(EventWorld.COMPANY, url, recipient, type).id();
    }

    /** What a recipient was announced of a person, as types, in order. */
    public List<String> announced(UUID subject, String recipient) {
        return world.domain.inTransaction(() -> world.domain
                .em()
                .createQuery(
                        "select e.type from OutboxEvent e join EventRecipient r on r.eventId = e.id"
                                + " where e.subject = :subject and r.recipient = :recipient order by e.entered",
                        String.class)
                .setParameter("subject", subject)
                .setParameter("recipient", recipient)
                .getResultList());
    }

    /** Every event about a person that this program reads, as types, in order. */
    public List<String> read(ConcilierPrincipal who, UUID subject) {
        world.sequence();
        return world.domain.as(who, () -> {
            var types = new java.util.ArrayList<String>();
            var feed = world.domain.get(EventFeed.class);
            var part = feed.read(0, 200);
            for (var more = true; more; ) {
                part.events().stream()
                        .filter(e -> subject.toString().equals(e.getString("subject", null)))
                        .forEach(e -> types.add(e.getString("type")));
                more = part.events().size() == 200;
                part = feed.read(part.last(), 200);
            }
            return types;
        });
    }
}
