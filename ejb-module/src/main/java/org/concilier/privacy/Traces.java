package org.concilier.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concilier.event.Announcement;
import org.concilier.event.EventType;
import org.concilier.event.Outbox;
import org.concilier.ledger.LeafKind;
import org.concilier.ledger.Ledger;
import org.concilier.shared.Business;

/** What persons leave in the main database, and how it goes: in one transaction each. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class Traces {
    @PersistenceContext
    EntityManager em;

    @Inject
    Holdings holdings;

    @Inject
    Event<Erased> erased;

    @Inject
    Ledger ledger;

    @Inject
    Outbox outbox;

    @Inject
    @Business
    Clock clock;

    /** Which of these have anything left that erasing would have taken; one query. */
    public Set<UUID> left(Collection<UUID> customers) {
        var union = holdings.all().stream()
                .map(Holding::traces)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" union "));
        List<?> rows = em.createNativeQuery(union, UUID.class)
                .setParameter("ids", customers)
                .getResultList();
        return rows.stream().map(UUID.class::cast).collect(Collectors.toCollection(TreeSet::new));
    }

    /** All holdings in one go, under the locks that all writers take, in their order. */
    public void erase(UUID customerId, String why) {
        lock(customerId);
        var recipients = holdings.recipients(customerId);
        erased.fire(new Erased(customerId));
        note(customerId, why, recipients);
        em.flush();
        for (var holding : holdings.all()) apply(holding, customerId);
        ledger.forget(customerId);
        em.clear();
    }

    private void lock(UUID customerId) {
        holdings.all().stream()
                .sorted(Comparator.comparing(Holding::table))
                .map(Holding::lock)
                .flatMap(Optional::stream)
                .forEach(sql ->
                        em.createNativeQuery(sql).setParameter(1, customerId).getResultList());
    }

    private void apply(Holding holding, UUID customerId) {
        holding.erase().ifPresent(sql -> {
            var statement = em.createNativeQuery(sql).setParameter(1, customerId);
            if (sql.contains("?2")) statement.setParameter(2, UUID.randomUUID());
            statement.executeUpdate();
        });
    }

    /** Proof for the company, and news for those who got the data; once, whatever is restored. */
    private void note(UUID customerId, String why, Set<String> recipients) {
        if (em.find(ErasureRecord.class, customerId) != null) return;
        var at = clock.instant();
        var leaf = ledger.append(LeafKind.ERASURE, customerId, Map.of("at", at, "why", why));
        em.persist(new ErasureRecord(customerId, at, why, leaf));
        outbox.announce(new Announcement(
                EventType.CUSTOMER_ERASED,
                customerId,
                Map.of("customerId", customerId.toString(), "erasedAt", at.toString()),
                at,
                new ArrayList<>(recipients)));
    }
}
