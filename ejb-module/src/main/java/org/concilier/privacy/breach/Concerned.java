package org.concilier.privacy.breach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.concilier.shared.Business;

/** A breach and whom it concerns, for those who write to them. Internal: the caller judges who reads, and notes the look. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Concerned {
    private static final int MOST = 201;

    @PersistenceContext
    EntityManager em;

    @Inject
    AffectedPersons persons;

    @Inject
    @Business
    Clock clock;

    /** A page of persons, and where the next one goes on; {@code next} is null at the end. */
    public record Page(List<Affected> persons, UUID next) {}

    /** @throws UnknownBreach when there is none */
    public BreachView breach(UUID breachId) {
        var breach = em.find(Breach.class, breachId);
        if (breach == null) throw new UnknownBreach();
        return BreachView.of(breach, em.find(BreachFinding.class, breachId), clock.instant());
    }

    /**
     * The next persons, in the order of their ids; whoever was erased is left out.
     *
     * @param after null to begin
     */
    public Page page(UUID breachId, UUID after, int limit) {
        var breach = em.find(Breach.class, breachId);
        if (breach == null) throw new UnknownBreach();
        var most = Math.min(limit, MOST);
        var ids = persons.after(breach.facts(), after == null ? AffectedPersons.START : after, most);
        return new Page(persons.of(breach.facts(), ids), ids.size() < most ? null : ids.get(ids.size() - 1));
    }
}
