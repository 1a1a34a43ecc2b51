package org.concilier.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concilier.consent.ConsentChanged;
import org.concilier.consent.ConsentsChanged;
import org.concilier.consent.Grant;
import org.concilier.consent.Grants;
import org.concilier.consent.Permissions;
import org.concilier.customer.journey.PurchaseDay;
import org.concilier.customer.scoring.ScoreBook;
import org.concilier.privacy.RestrictionChanged;
import org.concilier.shared.Business;

/**
 * Derives and forgets: features exist while journey profiling or personal offers are permitted, begin with all purchases
 * so far, grow with each new one, and go in the very transaction that ends the last of the two consents.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Features {
    private static final Set<String> PURPOSES = Set.of(Agreed.JOURNEY_PROFILING, Agreed.PERSONALISED_OFFERS);

    @PersistenceContext
    EntityManager em;

    @Inject
    CustomerBook customers;

    @Inject
    StoredDays days;

    @Inject
    ScoreBook scores;

    @Inject
    Permissions permissions;

    @Inject
    @Business
    Clock clock;

    public void onConsents(@Observes ConsentsChanged event) {
        var touched = event.changes().stream()
                .filter(change -> PURPOSES.contains(change.purpose()))
                .map(ConsentChanged::customerId)
                .collect(Collectors.toSet());
        if (touched.isEmpty()) return;
        var known = customers.locked(touched).keySet();
        var grants = permissions.of(known);
        var kept = rows(known);
        forget(kept.keySet().stream().filter(id -> !keeps(grants.get(id))).toList());
        forgetScores(grants);
        kept.values().stream()
                .filter(row -> permits(grants.get(row.customerId())))
                .forEach(row -> row.standAt(grants.get(row.customerId()).epoch()));
        begin(known.stream()
                .filter(id -> permits(grants.get(id)) && !kept.containsKey(id))
                .map(grants::get)
                .toList());
    }

    /** While data is only to be kept, nothing is derived and nothing forgotten; afterwards all is derived anew. */
    public void onRestriction(@Observes RestrictionChanged event) {
        if (event.restricted()) return;
        var known = customers.locked(List.of(event.customerId())).keySet();
        forget(known);
        begin(known.stream().map(permissions::of).filter(Features::permits).toList());
    }

    /** Takes in purchases that are not stored yet; their customers must be locked. */
    void add(List<Purchase> purchases) {
        if (purchases.isEmpty()) return;
        var rows = permitted(purchases.stream().map(Purchase::customerId).collect(Collectors.toSet()));
        if (rows.isEmpty()) return;
        var known = new HashMap<Place, PurchaseDay>();
        var mine =
                purchases.stream().filter(p -> rows.containsKey(p.customerId())).toList();
        var dates = mine.stream().map(p -> p.day().date()).collect(Collectors.toSet());
        days.of(rows.keySet(), dates)
                .forEach(day -> known.put(new Place(day.customer(), day.day().date()), day.day()));
        for (var purchase : mine) {
            var added = purchase.day();
            var place = new Place(purchase.customerId(), added.date());
            var before = known.getOrDefault(place, PurchaseDay.empty(added.date()));
            rows.get(purchase.customerId()).add(added, before, purchase.currency(), clock.instant());
            known.put(place, before.plus(added));
        }
    }

    /**
     * Forgets those whose consents ended without an event, by time or by a new notice.
     *
     * @param after id of the last customer of the piece before; null at first
     * @return the last customer of this piece; null when there are no more
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public UUID forgetEnded(UUID after, int limit) {
        var query = em.createQuery(
                "select f.customerId from CustomerFeatures f" + (after == null ? "" : " where f.customerId > :after")
                        + " order by f.customerId",
                UUID.class);
        if (after != null) query.setParameter("after", after);
        var ids = query.setMaxResults(limit).getResultList();
        if (ids.isEmpty()) return null;
        customers.locked(ids);
        permitted(Set.copyOf(ids));
        forgetScores(permissions.of(ids));
        return ids.get(ids.size() - 1);
    }

    private void begin(Collection<Grants> opened) {
        if (opened.isEmpty()) return;
        var rows = new HashMap<UUID, CustomerFeatures>();
        for (var grants : opened) {
            var id = grants.customerId();
            rows.put(id, new CustomerFeatures(id, grants.epoch(), clock.instant()));
        }
        for (var day : days.of(rows.keySet(), null)) {
            rows.get(day.customer())
                    .add(day.day(), PurchaseDay.empty(day.day().date()), day.currency(), clock.instant());
        }
        rows.values().forEach(em::persist);
    }

    private void forget(Collection<UUID> ids) {
        if (ids.isEmpty()) return;
        em.createQuery("delete from CustomerFeatures f where f.customerId in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /** What a model says of people needs one consent of its own. Scores go with the figures anyway. */
    private void forgetScores(Map<UUID, Grants> grants) {
        scores.forget(grants.values().stream()
                .filter(one -> !one.permits(Agreed.JOURNEY_PROFILING)
                        && !one.heldBack().contains(Agreed.JOURNEY_PROFILING))
                .map(Grants::customerId)
                .toList());
    }

    /** A consent may have run out by itself since: then nothing is derived any more. */
    private Map<UUID, CustomerFeatures> permitted(Set<UUID> ids) {
        var rows = rows(ids);
        var grants = permissions.of(rows.keySet());
        var over = rows.keySet().stream().filter(id -> !keeps(grants.get(id))).toList();
        over.forEach(id -> em.remove(rows.remove(id)));
        rows.keySet().removeIf(id -> !permits(grants.get(id)));
        return rows;
    }

    /** The epoch at which the newest yes began that features may be used under; 0 without any. */
    static long since(Grants grants) {
        return grants.byPurpose().values().stream()
                .filter(grant -> PURPOSES.contains(grant.purpose()))
                .mapToLong(Grant::sinceEpoch)
                .max()
                .orElse(0);
    }

    /** Agreed to, though it may be held back for now. */
    private static boolean keeps(Grants grants) {
        return permits(grants) || PURPOSES.stream().anyMatch(grants.heldBack()::contains);
    }

    private static boolean permits(Grants grants) {
        return PURPOSES.stream().anyMatch(grants::permits);
    }

    private Map<UUID, CustomerFeatures> rows(Collection<UUID> ids) {
        var rows = new HashMap<UUID, CustomerFeatures>();
        if (ids.isEmpty()) return rows;
        em.createQuery("select f from CustomerFeatures f where f.customerId in :ids", CustomerFeatures.class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> rows.put(row.customerId(), row));
        return rows;
    }

    private record Place(UUID customer, LocalDate date) {}
}
