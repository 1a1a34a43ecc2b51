package org.concilier.privacy.breach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concilier.shared.Business;
import org.concilier.shared.Caller;

/** Who wrote what into the register, and when; only ever added to. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class BreachHistory {
    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    @Business
    Clock clock;

    /** The breach is locked, so numbers follow each other. */
    public void add(Breach breach, String what, Map<String, String> content) {
        var last = em.createQuery(
                        "select coalesce(max(c.place.seq), 0) from BreachChange c where c.place.breachId = :breach",
                        Integer.class)
                .setParameter("breach", breach.id())
                .getSingleResult();
        var place = new BreachChange.Place(breach.id(), last + 1);
        em.persist(new BreachChange(place, clock.instant(), caller.name(), what, content));
    }

    public List<BreachView.Change> after(UUID breachId, long seq, int limit) {
        return em.createQuery(
                        "select c from BreachChange c where c.place.breachId = :breach and c.place.seq > :seq"
                                + " order by c.place.seq",
                        BreachChange.class)
                .setParameter("breach", breachId)
                .setParameter("seq", (int) Math.min(seq, Integer.MAX_VALUE))
                .setMaxResults(limit)
                .getResultStream()
                .map(change -> change.view(caller.mayKnowStaff()))
                .toList();
    }

    static Map<String, String> content(BreachFacts facts) {
        var content = new TreeMap<String, String>();
        content.put("awareAt", facts.awareAt().toString());
        content.put("what", facts.what());
        content.put("cause", facts.cause().name());
        content.put("from", facts.from().toString());
        content.put("until", facts.until().toString());
        content.put("categories", String.join(", ", facts.categories()));
        content.put(
                "parties",
                facts.parties().stream()
                        .map(party -> party.kind() + " " + party.name())
                        .sorted()
                        .collect(Collectors.joining(", ")));
        put(content, "consequences", facts.consequences());
        put(content, "measures", facts.measures());
        put(content, "advice", facts.advice());
        return content;
    }

    private static void put(Map<String, String> content, String name, Sentences words) {
        content.put(name + ".fr", words.fr());
        content.put(name + ".en", words.en());
    }
}
