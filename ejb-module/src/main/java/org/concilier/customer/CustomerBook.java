package org.concilier.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.concilier.consent.Subjects;
import org.concilier.privacy.retention.Activity;
import org.concilier.shared.Business;

/** Customers in bulk, with a fixed number of queries whatever the number of customers. Internal: checks no caller. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CustomerBook {
    private static final String EXTERNAL_IDS = "select c.id, c.profile.externalId from Customer c %s order by c.id";

    @PersistenceContext
    EntityManager em;

    @Inject
    Subjects subjects;

    @Inject
    Activity activity;

    @Inject
    @Business
    Clock clock;

    /** What became of one registration; {@code id} is that of the customer there before when not new. */
    public record Registration(UUID id, Result result) {}

    /** New, there before with the same content, or there before with another one. */
    public enum Result {
        NEW,
        SAME,
        TAKEN
    }

    /** Registers those whose external id is not there yet, each with an empty record of consents. */
    public List<Registration> register(List<Profile> profiles) {
        var known = byExternalId(profiles.stream().map(Profile::externalId).toList());
        var results = new ArrayList<Registration>();
        var fresh = new HashMap<UUID, LocalDate>();
        for (var profile : profiles) {
            var before = known.get(profile.externalId());
            if (before == null) {
                var customer = new Customer(profile, clock.instant());
                em.persist(customer);
                known.put(profile.externalId(), customer);
                fresh.put(customer.id(), profile.birthDate());
                results.add(new Registration(customer.id(), Result.NEW));
            } else {
                var result = before.profile().equals(profile) ? Result.SAME : Result.TAKEN;
                results.add(new Registration(before.id(), result));
            }
        }
        if (fresh.isEmpty()) return results;
        subjects.open(fresh);
        activity.begin(fresh.keySet());
        return results;
    }

    /** Takes what the customer tells now; whether the customer may agree alone goes by it. */
    void change(Customer customer, Profile profile) {
        if (!Objects.equals(customer.profile().birthDate(), profile.birthDate())) {
            subjects.born(customer.id(), profile.birthDate());
        }
        customer.become(profile);
    }

    /** Ids of the customers that exist, by external id. */
    public Map<String, UUID> ids(Collection<String> externalIds) {
        var ids = new HashMap<String, UUID>();
        byExternalId(externalIds).forEach((externalId, customer) -> ids.put(externalId, customer.id()));
        return ids;
    }

    /** The next ids in ascending order, to walk through all customers in pieces; {@code after} is null at first. */
    public List<UUID> idsAfter(UUID after, int limit) {
        var query = em.createQuery(
                "select c.id from Customer c" + (after == null ? "" : " where c.id > :after") + " order by c.id",
                UUID.class);
        if (after != null) query.setParameter("after", after);
        return query.setMaxResults(limit).getResultList();
    }

    /** External ids of these customers, by id, with one query; unknown ones are left out. */
    public Map<UUID, String> externalIds(Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        return externalIds(em.createQuery(EXTERNAL_IDS.formatted("where c.id in :ids"), Object[].class)
                .setParameter("ids", ids));
    }

    /** External ids of a part of all customers, in the order of their ids. */
    public Map<UUID, String> externalIds(int offset, int limit) {
        return externalIds(em.createQuery(EXTERNAL_IDS.formatted(""), Object[].class)
                .setFirstResult(offset)
                .setMaxResults(limit));
    }

    private static Map<UUID, String> externalIds(TypedQuery<Object[]> query) {
        var found = new LinkedHashMap<UUID, String>();
        query.getResultList().forEach(row -> found.put((UUID) row[0], (String) row[1]));
        return found;
    }

    /** Locks the customers until the transaction ends, always in one order so that bulk writers never deadlock. */
    Map<UUID, Customer> locked(Collection<UUID> ids) {
        var locked = new HashMap<UUID, Customer>();
        if (ids.isEmpty()) return locked;
        em.createQuery("select c from Customer c where c.id in :ids order by c.id", Customer.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(customer -> locked.put(customer.id(), customer));
        return locked;
    }

    private Map<String, Customer> byExternalId(Collection<String> externalIds) {
        var found = new HashMap<String, Customer>();
        if (externalIds.isEmpty()) return found;
        em.createQuery("select c from Customer c where c.profile.externalId in :ids", Customer.class)
                .setParameter("ids", externalIds)
                .getResultList()
                .forEach(customer -> found.put(customer.profile().externalId(), customer));
        return found;
    }
}
