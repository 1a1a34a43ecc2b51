package org.concilier.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The persons whose consents are kept; joins the caller's transaction. Internal: has no caller of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Subjects {
    @PersistenceContext
    EntityManager em;

    /** Opens a record for each person, with no consent: that means no to everything. Called once, at registration. */
    public void open(Collection<UUID> customers) {
        for (var customer : customers) em.persist(new Subject(customer));
    }

    /** @throws UnknownCustomer for a person who was never opened */
    void require(UUID customer) {
        var found = em.createQuery("select count(s) from Subject s where s.customerId = :id", Long.class)
                .setParameter("id", customer)
                .getSingleResult();
        if (found == 0) throw new UnknownCustomer();
    }

    /** Locks one person until the transaction ends. */
    Optional<Subject> lock(UUID customer) {
        return Optional.ofNullable(em.find(Subject.class, customer, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Locks many, always in one order, so that two bulk writers never wait for each other in a circle. */
    Map<UUID, Subject> lock(Collection<UUID> customers) {
        var locked = new HashMap<UUID, Subject>();
        if (customers.isEmpty()) return locked;
        em.createQuery("select s from Subject s where s.customerId in :ids order by s.customerId", Subject.class)
                .setParameter("ids", customers)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(s -> locked.put(s.customerId(), s));
        return locked;
    }
}
