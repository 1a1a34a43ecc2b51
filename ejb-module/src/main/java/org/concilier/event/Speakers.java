package org.concilier.event;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.concilier.shared.Roles;

/** Which programs hear and answer for which recipients; named by those who know whose programs they are. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SECURITY_ADMIN})
public class Speakers {
    @PersistenceContext
    EntityManager em;

    /** The recipients that a program speaks for, by name. */
    public List<String> of(String clientId) {
        return em.createQuery(
                        "select s.recipient from RecipientSpeaker s where s.clientId = :client order by s.recipient",
                        String.class)
                .setParameter("client", clientId)
                .getResultList();
    }

    /** Makes a program speak for exactly these. */
    public List<String> name(String clientId, List<String> recipients) {
        em.createQuery("delete from RecipientSpeaker s where s.clientId = :client")
                .setParameter("client", clientId)
                .executeUpdate();
        recipients.stream().distinct().forEach(r -> em.persist(new RecipientSpeaker(clientId, r)));
        em.flush();
        return of(clientId);
    }
}
