package org.concilier.privacy.breach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.concilier.ledger.LeafAudit;
import org.concilier.shared.Business;
import org.concilier.shared.Leases;
import org.concilier.vault.Erased;

/**
 * Walks through what the access log has of a breach, some persons at a time, and holds each entry against its leaf: an entry
 * without a leaf was added by someone else, a leaf that does not open to what the entry says means that one was altered.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class BreachWalk {
    private static final int PERSONS = 50;
    private static final int ENTRIES = 500;
    private static final Duration HELD = Duration.ofMinutes(2);

    private static final String LOOKS = "select e.customerId, e.lookedAt, e.id, e.leafHash, e.account, e.categories"
            + " from AccessEntry e where e.account in :accounts and e.customerId in :persons"
            + " and e.lookedAt >= :from and e.lookedAt < :until and e.allowed = true"
            + " and (e.customerId > :person or e.customerId = :person"
            + " and (e.lookedAt > :at or e.lookedAt = :at and e.id > :id)) order by e.customerId, e.lookedAt, e.id";

    @PersistenceContext
    EntityManager em;

    @Inject
    AffectedPersons persons;

    @Inject
    LeafAudit leaves;

    @Inject
    Erased erased;

    @Inject
    Leases leases;

    @Inject
    @Business
    Clock clock;

    /** Breaches whose walk is not at its end. */
    public List<UUID> open() {
        return em.createQuery("select f.breachId from BreachFinding f where f.finishedAt is null", UUID.class)
                .getResultList();
    }

    /** @return whether there is more; false as well while another node walks */
    public boolean next(UUID breachId) {
        if (!leases.hold("breach " + breachId, HELD)) return false;
        var finding = em.find(BreachFinding.class, breachId, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
        if (finding.view().complete()) return false;
        var facts = em.find(Breach.class, breachId).facts();
        var last = finding.lastCustomer() == null ? AffectedPersons.START : finding.lastCustomer();
        var some = persons.after(facts, last, PERSONS);
        if (some.isEmpty()) {
            finding.finish(clock.instant());
            leases.release("breach " + breachId);
            return false;
        }
        finding.add(piece(facts, some), some.get(some.size() - 1));
        return true;
    }

    private BreachFinding.Piece piece(BreachFacts facts, List<UUID> some) {
        var gone = erased.among(some);
        var tally = new Tally(gone);
        var page = entries(facts, some, Place.START);
        while (!page.isEmpty()) {
            tally.take(page, leaves.events(hashes(page), some));
            page = page.size() < ENTRIES ? List.of() : entries(facts, some, Place.of(page.get(page.size() - 1)));
        }
        return new BreachFinding.Piece(
                some.size() - gone.size(),
                gone.size(),
                tally.looks,
                tally.withoutLeaf,
                tally.unreadable,
                tally.categories);
    }

    private List<Tuple> entries(BreachFacts facts, List<UUID> some, Place after) {
        return AffectedPersons.during(em.createQuery(LOOKS, Tuple.class), facts)
                .setParameter("accounts", AffectedPersons.accounts(facts))
                .setParameter("persons", some)
                .setParameter("person", after.person())
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(ENTRIES)
                .getResultList();
    }

    /** An entry of the log, in the order of the walk. */
    private record Place(UUID person, Instant at, UUID id) {
        static final Place START = new Place(AffectedPersons.START, Instant.EPOCH, AffectedPersons.START);

        static Place of(Tuple row) {
            return new Place(row.get(0, UUID.class), row.get(1, Instant.class), row.get(2, UUID.class));
        }
    }

    private static List<String> hashes(List<Tuple> page) {
        return page.stream().map(row -> row.get(3, String.class)).toList();
    }

    private static final class Tally {
        private final Set<UUID> erased;
        long looks;
        long withoutLeaf;
        long unreadable;
        final TreeSet<String> categories = new TreeSet<>();

        /** @param erased persons of whom no leaf opens, and none has to */
        Tally(Set<UUID> erased) {
            this.erased = erased;
        }

        void take(List<Tuple> page, Map<String, Optional<String>> leaves) {
            for (var row : page) {
                looks++;
                categories.addAll(AffectedPersons.categories(row.get(5, String.class)));
                var leaf = leaves.get(row.get(3, String.class));
                if (leaf == null) withoutLeaf++;
                else if (!erased.contains(row.get(0, UUID.class))
                        && leaf.filter(event -> says(event, row)).isEmpty()) unreadable++;
            }
        }

        private static boolean says(String event, Tuple row) {
            var said = json(event);
            var categories = said.getJsonArray("categories").getValuesAs(jakarta.json.JsonString::getString);
            return said.getString("account", "").equals(row.get(4, String.class))
                    && said.getString("subject", "")
                            .equals(row.get(0, UUID.class).toString())
                    && said.getBoolean("allowed", false)
                    && String.join(",", categories).equals(row.get(5, String.class));
        }

        private static JsonObject json(String text) {
            try (var reader = Json.createReader(new StringReader(text))) {
                return reader.readObject();
            }
        }
    }
}
