package org.concilier.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.concilier.privacy.retention.Reprieve;

/** Whose data is restricted, it is kept until the person says otherwise (GDPR article 18(2)). */
@ApplicationScoped
class RestrictedPersons implements Reprieve {
    @PersistenceContext
    EntityManager em;

    @Override
    public Set<UUID> among(Collection<UUID> persons) {
        var found = em.createNativeQuery(
                        "select customer_id from consent_subject where restricted and customer_id in (:ids)",
                        UUID.class)
                .setParameter("ids", persons)
                .getResultList();
        var restricted = new HashSet<UUID>();
        for (var person : found) restricted.add((UUID) person);
        return restricted;
    }
}
