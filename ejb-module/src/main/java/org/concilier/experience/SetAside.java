package org.concilier.experience;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concilier.shared.Caller;
import org.concilier.shared.Roles;

/** Offers that the caller does not want to see. They stay given: whoever shows the code still gets them. */
@Stateless
@RolesAllowed(Roles.CUSTOMER)
public class SetAside {
    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Twice is once. */
    public void put(UUID offer) {
        em.createNativeQuery("insert into set_aside_offer (customer_id, offer_id, set_aside_at) values (?1, ?2, ?3)"
                        + " on conflict do nothing")
                .setParameter(1, me())
                .setParameter(2, offer)
                .setParameter(3, clock.instant())
                .executeUpdate();
    }

    /** Shows all of them again. */
    public void bringBack() {
        em.createNativeQuery("delete from set_aside_offer where customer_id = ?1")
                .setParameter(1, me())
                .executeUpdate();
    }

    public Set<UUID> offers() {
        List<?> found = em.createNativeQuery("select offer_id from set_aside_offer where customer_id = ?1", UUID.class)
                .setParameter(1, me())
                .getResultList();
        return found.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }

    private UUID me() {
        return caller.principal().orElseThrow().customerId();
    }
}
