package org.concilier.identity.company;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.concilier.shared.Secrets;

/** Lets each answer of the provider count once, whichever node it reaches. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Returns {
    @PersistenceContext
    EntityManager em;

    public boolean isFirst(String state, Instant until) {
        return em.createNativeQuery(
                                "insert into used_proof (proof_hash, expires_at) values (?1, ?2) on conflict do nothing")
                        .setParameter(1, Secrets.sha256("company\n" + state))
                        .setParameter(2, until)
                        .executeUpdate()
                == 1;
    }
}
