package org.concilier.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concilier.privacy.Objected;
import org.concilier.shared.Business;
import org.concilier.shared.Caller;

/** What persons do not want: it stops at once, and is not asked about again. Internal: judges nobody. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Objections {
    private static final String AFFECTED = """
            select p, c from Purpose p left join Consent c on c.customerId = :customer and c.purpose = p.code
            order by p.code""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Subjects subjects;

    @Inject
    ConsentBook book;

    @Inject
    Caller caller;

    @Inject
    @Business
    Clock clock;

    public void onObjected(@Observes Objected event) {
        var subject = subjects.lock(event.customerId()).orElseThrow(UnknownCustomer::new);
        if (event.purpose() == null) keep(event.customerId(), Objection.DIRECT_MARKETING);
        var rows = em.createQuery(AFFECTED, jakarta.persistence.Tuple.class)
                .setParameter("customer", event.customerId())
                .getResultList();
        for (var row : rows) {
            var purpose = row.get(0, Purpose.class);
            var meant = event.purpose() == null
                    ? purpose.isDirectMarketing()
                    : purpose.code().equals(event.purpose());
            if (!meant) continue;
            keep(event.customerId(), purpose.code());
            stop(subject, row.get(1, Consent.class), purpose);
        }
    }

    /** What each of these persons objects to; one query. */
    Map<UUID, Set<String>> of(Collection<UUID> customers) {
        var all = new HashMap<UUID, Set<String>>();
        if (customers.isEmpty()) return all;
        em.createQuery("select o from Objection o where o.customerId in :ids", Objection.class)
                .setParameter("ids", customers)
                .getResultList()
                .forEach(o -> all.computeIfAbsent(o.customerId(), id -> new HashSet<>())
                        .add(o.purpose()));
        return all;
    }

    /** Whether this person is not to be asked about it. */
    static boolean holds(Set<String> objections, Purpose purpose) {
        return objections.contains(purpose.code())
                || objections.contains(Objection.DIRECT_MARKETING) && purpose.isDirectMarketing();
    }

    /** The person says yes after all: to this purpose; the others stay as they are. */
    void end(UUID customerId, String purpose) {
        em.createQuery("delete from Objection o where o.customerId = :customer and o.purpose in :purposes")
                .setParameter("customer", customerId)
                .setParameter("purposes", List.of(purpose, Objection.DIRECT_MARKETING))
                .executeUpdate();
    }

    private void keep(UUID customerId, String purpose) {
        var place = new Objection.Place(customerId, purpose);
        if (em.find(Objection.class, place) == null) em.persist(new Objection(customerId, purpose, clock.instant()));
    }

    private void stop(Subject subject, Consent consent, Purpose purpose) {
        if (consent == null || !consent.change().status().permits()) return;
        var how = consent.shown().taken("objection", "privacy-request", null);
        book.withdraw(subject, consent, purpose.minVersion(), caller.recorder(), how);
    }
}
