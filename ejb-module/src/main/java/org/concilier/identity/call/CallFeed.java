package org.concilier.identity.call;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How far each of some calls has come: what a node asks for the pages that are open on it, whoever changed the call and on
 * whichever node. Numbers only, so anybody may ask; what happened is read by the page, as its own agent.
 */
@Stateless
@PermitAll
public class CallFeed {
    @PersistenceContext
    EntityManager em;

    /** The number of the newest step, by call; unknown calls are absent. */
    public Map<String, Integer> steps(Collection<String> calls) {
        if (calls.isEmpty()) return Map.of();
        return em.createQuery("select i.id, i.step from Interaction i where i.id in :calls", Tuple.class)
                .setParameter("calls", calls)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, Integer.class)));
    }
}
