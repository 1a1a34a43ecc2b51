package org.concilier.event;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concilier.shared.Roles;

/** Whether those outside the company who had to be told have said that they were (GDPR articles 7(3) and 19). */
@Stateless
@RolesAllowed({Roles.PRIVACY_OFFICER, Roles.AUDITOR})
public class Acknowledgements {
    private static final String BY_RECIPIENT = """
            select r.recipient,
                sum(case when r.state = ACKNOWLEDGED then 1 else 0 end),
                sum(case when r.state in (OPEN, SENT) then 1 else 0 end),
                sum(case when r.state = LAPSED then 1 else 0 end),
                max(r.acknowledgedAt),
                min(case when r.state in (OPEN, SENT) then r.announcedAt else null end)
            from EventRecipient r group by r.recipient order by r.recipient""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Deliveries deliveries;

    /**
     * One recipient.
     *
     * @param confirmed announcements that it has acknowledged
     * @param waiting those that it has not
     * @param lapsed those that were given up
     * @param lastAt when it last acknowledged one; null for never
     * @param oldestWaiting since when the oldest one waits; null when none does
     */
    public record Standing(
            String recipient, long confirmed, long waiting, long lapsed, Instant lastAt, Instant oldestWaiting) {}

    /** An announcement that a recipient has not acknowledged. */
    public record Waiting(UUID event, String type, Instant announcedAt, RecipientState state) {}

    /** Every recipient, by name: one grouped read of the announcements that are still kept. */
    public List<Standing> all() {
        return em.createQuery(BY_RECIPIENT, Tuple.class)
                .getResultStream()
                .map(row -> new Standing(
                        row.get(0, String.class),
                        row.get(1, Long.class),
                        row.get(2, Long.class),
                        row.get(3, Long.class),
                        row.get(4, Instant.class),
                        row.get(5, Instant.class)))
                .toList();
    }

    /** What a recipient has not acknowledged, the longest waiting first. */
    public List<Waiting> waiting(String recipient, int limit) {
        var rows = em.createQuery(
                        "select r.eventId, r.type, r.announcedAt from EventRecipient r where r.recipient = :name"
                                + " and r.state in (OPEN, SENT) order by r.announcedAt, r.eventId",
                        Tuple.class)
                .setParameter("name", recipient)
                .setMaxResults(limit)
                .getResultList();
        var states =
                deliveries.of(rows.stream().map(row -> row.get(0, UUID.class)).toList());
        return rows.stream()
                .map(row -> new Waiting(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        row.get(2, Instant.class),
                        state(states.get(row.get(0, UUID.class)), recipient)))
                .toList();
    }

    private static RecipientState state(List<RecipientState> all, String recipient) {
        return all.stream()
                .filter(one -> one.recipient().equals(recipient))
                .findFirst()
                .orElseThrow();
    }
}
