package org.concilier.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concilier.shared.Business;
import org.concilier.shared.Leases;
import org.concilier.vault.SubjectKey;

/**
 * Writes down that consents have lapsed. What it writes was true before: checks compute it. Written down it is proven,
 * told to the recipients, and what was derived under it goes.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Lapsing {
    static final String LEASE = "consent-watch";
    static final String RETIRED = "The purpose was retired.";
    private static final Duration HELD = Duration.ofMinutes(2);
    private static final String SYSTEM = "system";

    @PersistenceContext
    EntityManager em;

    @Inject
    Leases leases;

    @Inject
    Subjects subjects;

    @Inject
    Testimonies testimonies;

    @Inject
    ConsentWriter writer;

    @Inject
    @Business
    Clock clock;

    /**
     * Ends those of a piece that still stand as they were found; a few hundred at a time.
     *
     * @return false when another node is at it
     */
    public boolean end(List<Lapsed> piece) {
        if (!leases.hold(LEASE, HELD)) return false;
        var customers = piece.stream().map(Lapsed::customerId).collect(Collectors.toSet());
        var locked = subjects.lock(customers);
        var rows = rows(piece);
        var keys = testimonies.keys(retired(rows) ? locked.keySet() : List.of());
        var events = new ArrayList<ConsentEvent>();
        var consents = new ArrayList<Consent>();
        for (var row : rows) {
            var consent = row.get(0, Consent.class);
            var subject = locked.get(consent.customerId());
            var event = end(consent, row.get(1, Purpose.class).minVersion(), subject, keys);
            if (event == null) continue;
            subject.bump();
            events.add(event);
            consents.add(consent);
        }
        writer.write(events, consents);
        return true;
    }

    private List<Tuple> rows(List<Lapsed> piece) {
        return em.createQuery(
                        "select c, p from Consent c join Purpose p on p.code = c.purpose where c.id in :ids order by c.id",
                        Tuple.class)
                .setParameter("ids", piece.stream().map(Lapsed::id).toList())
                .getResultList();
    }

    private static boolean retired(List<Tuple> rows) {
        return rows.stream().anyMatch(row -> row.get(1, Purpose.class).isRetired());
    }

    /** Null when it stands after all, or somebody ended it meanwhile. */
    private ConsentEvent end(Consent consent, int minVersion, Subject subject, Map<UUID, SubjectKey> keys) {
        var now = clock.instant();
        var epoch = subject.epoch() + 1;
        if (!consent.change().status().permits()) return null;
        return switch (consent.statusAt(now, minVersion)) {
            case EXPIRED -> {
                // It ended then, not when somebody came by to write it down.
                var at = consent.change().validUntil();
                yield consent.end(Command.EXPIRE, minVersion, Backing.NONE, occasion(at, epoch));
            }
            case SUPERSEDED -> consent.end(Command.SUPERSEDE, minVersion, Backing.NONE, occasion(now, epoch));
            case REVOKED -> {
                var key = keys.get(consent.customerId());
                var backing = key == null ? Backing.NONE : Backing.of(null, Testimony.reason(RETIRED), key);
                yield consent.end(Command.REVOKE, minVersion, backing, occasion(now, epoch));
            }
            default -> null;
        };
    }

    private static Occasion occasion(Instant at, long epoch) {
        return new Occasion(at, SYSTEM, Route.SYSTEM, epoch);
    }
}
