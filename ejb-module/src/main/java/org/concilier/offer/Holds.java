package org.concilier.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concilier.consent.ConsentsChanged;
import org.concilier.privacy.Erased;
import org.concilier.shared.Business;
import org.concilier.shared.Several;

/**
 * Budget on hold. A reservation leaves {@code HELD} by a conditional update, so whoever comes second (a clerk, a
 * withdrawal, a redemption, a release) finds nothing to do, and its budget is given back or spent once. Internal.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Holds {
    private static final String END = "update Reservation r set r.state = :state where r.id = :id and r.state = HELD";

    @PersistenceContext
    EntityManager em;

    @Inject
    Uses uses;

    @Inject
    RuleSets ruleSets;

    @Inject
    @Business
    Clock clock;

    /** @throws AlreadyReserved while an earlier reservation of the same offer holds; the customer is locked */
    public void open(Reservation reservation, Usage usage) {
        if (of(reservation.decisionId(), reservation.offerId()).isPresent()) throw new AlreadyReserved();
        uses.hold(usage);
        em.persist(reservation);
    }

    /** The reservation that still holds budget for this offer of this decision. */
    public Optional<Reservation> of(UUID decision, UUID offer) {
        return em.createQuery(
                        "select r from Reservation r where r.decisionId = :decision and r.offerId = :offer"
                                + " and r.state = HELD",
                        Reservation.class)
                .setParameter("decision", decision)
                .setParameter("offer", offer)
                .getResultStream()
                .findFirst();
    }

    /** Ends it and gives its budget back, unless it has ended already. */
    public boolean end(Reservation reservation, ReservationState state) {
        return end(List.of(reservation), state) == 1;
    }

    private int end(List<Reservation> reservations, ReservationState state) {
        var ended = inOneOrder(reservations).stream()
                .filter(reservation -> isEnded(reservation, state))
                .toList();
        var offers = ended.stream().map(Reservation::offerId).collect(Collectors.toSet());
        var terms = ruleSets.find(offers).stream().collect(Collectors.toMap(Terms::id, t -> t));
        uses.release(ended.stream()
                .filter(reservation -> terms.containsKey(reservation.offerId()))
                .map(reservation -> reservation.usage(terms.get(reservation.offerId())))
                .toList());
        return ended.size();
    }

    private boolean isEnded(Reservation reservation, ReservationState state) {
        return em.createQuery(END)
                        .setParameter("state", state)
                        .setParameter("id", reservation.id())
                        .executeUpdate()
                == 1;
    }

    /**
     * Gives back what nobody came for; one piece a transaction.
     *
     * @return whether there may be more
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean expire(int limit) {
        var due = em.createQuery(
                        "select r from Reservation r where r.state = HELD and r.expiresAt <= :now order by r.expiresAt",
                        Reservation.class)
                .setParameter("now", clock.instant())
                .setMaxResults(limit)
                .getResultList();
        end(due, ReservationState.EXPIRED);
        return due.size() == limit;
    }

    /** In the transaction that ends a consent, what was reserved on it ends too; offers to everyone stay. */
    public void onConsents(@Observes ConsentsChanged event) {
        var ended = new HashMap<UUID, Set<String>>();
        for (var change : event.changes()) {
            if (change.permitted()) continue;
            ended.computeIfAbsent(change.customerId(), id -> new HashSet<>()).add(change.purpose());
        }
        if (ended.isEmpty()) return;
        var lapsed = held(ended.keySet()).stream()
                .filter(r -> r.purposes().stream().anyMatch(ended.get(r.customerId())::contains))
                .toList();
        end(lapsed, ReservationState.LAPSED);
    }

    /** By offer: two that give back at once must not wait for each other in a circle. */
    private static List<Reservation> inOneOrder(List<Reservation> reservations) {
        return reservations.stream()
                .sorted(Comparator.comparing(Reservation::offerId))
                .toList();
    }

    /** What an erased person had reserved is free for others, before the reservations go. */
    public void onErased(@Observes Erased event) {
        end(held(Set.of(event.customerId())), ReservationState.LAPSED);
    }

    private List<Reservation> held(Set<UUID> customers) {
        var query = "select r from Reservation r where r.customerId in :customers and r.state = HELD";
        return Several.query(em, query, Reservation.class, Map.of("customers", customers))
                .getResultList();
    }
}
