package org.concilier.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What became of telling recipients. Internal: judges nobody. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Deliveries {
    @PersistenceContext
    EntityManager em;

    private record Ear(String recipient, String type) {}

    private record Told(UUID event, String recipient) {}

    /** Each recipient of each event, by name, with three queries; an event without recipients is absent. */
    public Map<UUID, List<RecipientState>> of(Collection<UUID> eventIds) {
        if (eventIds.isEmpty()) return Map.of();
        var told = em.createQuery(
                        "select r from EventRecipient r where r.eventId in :ids order by r.recipient",
                        EventRecipient.class)
                .setParameter("ids", eventIds)
                .getResultList();
        if (told.isEmpty()) return Map.of();
        var deliveries = deliveries(eventIds);
        var ears = ears(told.stream().map(EventRecipient::recipient).distinct().toList());
        var states = new HashMap<UUID, List<RecipientState>>();
        for (var one : told) {
            var its = deliveries.getOrDefault(new Told(one.eventId(), one.recipient()), List.of());
            var state = RecipientState.of(one, its, ears.contains(new Ear(one.recipient(), one.type())));
            states.computeIfAbsent(one.eventId(), id -> new ArrayList<>()).add(state);
        }
        return states;
    }

    private Map<Told, List<Delivery>> deliveries(Collection<UUID> eventIds) {
        var found = new HashMap<Told, List<Delivery>>();
        em.createQuery(
                        "select d, w.recipient from Delivery d join Webhook w on w.id = d.webhookId"
                                + " where d.eventId in :ids and w.recipient is not null",
                        Tuple.class)
                .setParameter("ids", eventIds)
                .getResultList()
                .forEach(row -> {
                    var delivery = row.get(0, Delivery.class);
                    found.computeIfAbsent(
                                    new Told(delivery.eventId(), row.get(1, String.class)), t -> new ArrayList<>())
                            .add(delivery);
                });
        return found;
    }

    private Set<Ear> ears(Collection<String> recipients) {
        var found = new HashSet<Ear>();
        em.createQuery(
                        "select w.recipient, t from Webhook w join w.types t"
                                + " where w.enabled = true and w.recipient in :names",
                        Tuple.class)
                .setParameter("names", recipients)
                .getResultList()
                .forEach(row -> found.add(new Ear(row.get(0, String.class), row.get(1, String.class))));
        return found;
    }
}
