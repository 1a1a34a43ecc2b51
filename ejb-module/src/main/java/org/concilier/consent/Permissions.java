package org.concilier.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concilier.shared.Business;
import org.concilier.shared.Several;

/** What persons permit now, read from the database each time: one query, whatever the number of persons. Internal. */
@ApplicationScoped
public class Permissions {
    private static final String PERMITTING = """
            select s.customerId, s.epoch, c.id, c.purpose, c.change, c.shown.noticeVersion, p.minVersion,
                c.sinceEpoch, s.restricted
            from Subject s
            left join Consent c on c.customerId = s.customerId and c.change.status in (GIVEN, RENEWED)
            left join Purpose p on p.code = c.purpose
            where s.customerId in :ids""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Subjects subjects;

    @Inject
    @Business
    Clock clock;

    public Grants of(UUID customerId) {
        return of(List.of(customerId)).get(customerId);
    }

    /** For every person asked about, unknown ones included: those permit nothing. */
    public Map<UUID, Grants> of(Collection<UUID> customers) {
        var now = clock.instant();
        var epochs = new HashMap<UUID, Long>();
        var granted = new HashMap<UUID, Map<String, Grant>>();
        var restricted = new HashSet<UUID>();
        for (var row : rows(customers)) {
            var customer = row.get(0, UUID.class);
            epochs.put(customer, row.get(1, Long.class));
            if (row.get(8, Boolean.class)) restricted.add(customer);
            if (row.get(2) != null && permits(row, now)) {
                granted.computeIfAbsent(customer, c -> new HashMap<>()).put(row.get(3, String.class), grant(row));
            }
        }
        var all = new HashMap<UUID, Grants>();
        for (var customer : customers) {
            var byPurpose = granted.getOrDefault(customer, Map.of());
            var epoch = epochs.getOrDefault(customer, 0L);
            all.put(customer, Grants.of(customer, epoch, byPurpose, restricted.contains(customer)));
        }
        return all;
    }

    /**
     * The same, with a promise: until the running transaction ends, nobody can withdraw or change anything of this person.
     * Needs a transaction.
     */
    public Grants locked(UUID customerId) {
        return subjects.lock(customerId).isPresent() ? of(customerId) : Grants.none(customerId);
    }

    /** The same for many, in one order so that nobody waits in a circle; persons who were never opened are left out. */
    public List<Grants> locked(Collection<UUID> customers) {
        var known = subjects.lock(customers).keySet();
        return List.copyOf(of(known).values());
    }

    private List<Tuple> rows(Collection<UUID> customers) {
        if (customers.isEmpty()) return List.of();
        return Several.query(em, PERMITTING, Tuple.class, Map.of("ids", customers))
                .getResultList();
    }

    private static boolean permits(Tuple row, Instant now) {
        var change = row.get(4, Change.class);
        var standing = new Standing(
                change.status(), change.validUntil(), row.get(5, Integer.class), row.get(6, Integer.class));
        return standing.at(now).permits();
    }

    private static Grant grant(Tuple row) {
        var change = row.get(4, Change.class);
        return new Grant(
                row.get(2, UUID.class),
                row.get(3, String.class),
                row.get(5, Integer.class),
                row.get(7, Long.class),
                change.happenedAt(),
                change.validUntil());
    }
}
