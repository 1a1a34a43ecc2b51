package org.concilier.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The persons whose consents are kept; joins the caller's transaction. Internal: has no caller of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Subjects {
    private static final String MANY = "select s from Subject s where s.customerId in :ids order by s.customerId";

    @PersistenceContext
    EntityManager em;

    @Inject
    @ConfigProperty(name = "concilier.consent.age")
    int ageOfConsent;

    /** Opens a record for each person, with no consent: that means no to everything. Called once, at registration. */
    public void open(Collection<UUID> customers) {
        for (var customer : customers) em.persist(new Subject(customer));
    }

    /** The same for persons whose birth dates are known; null where one is not. */
    public void open(Map<UUID, LocalDate> birthDates) {
        birthDates.forEach((customer, born) -> {
            var subject = new Subject(customer);
            subject.comesOfAge(ofAge(born));
            em.persist(subject);
        });
    }

    /** The person's birth date is another one than before, or known or unknown now. */
    public void born(UUID customer, LocalDate birthDate) {
        lock(customer).orElseThrow(UnknownCustomer::new).comesOfAge(ofAge(birthDate));
    }

    /** The first day on which somebody of that birth date may agree alone. */
    private LocalDate ofAge(LocalDate born) {
        return born == null ? null : born.plusYears(ageOfConsent);
    }

    /** @throws UnknownCustomer for a person who was never opened */
    public void require(UUID customer) {
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
        if (customers.size() == 1) {
            // Found by its key: a query that locks is compiled anew each time.
            lock(customers.iterator().next()).ifPresent(s -> locked.put(s.customerId(), s));
            return locked;
        }
        if (customers.isEmpty()) return locked;
        em.createQuery(MANY, Subject.class)
                .setParameter("ids", customers)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(s -> locked.put(s.customerId(), s));
        return locked;
    }
}
