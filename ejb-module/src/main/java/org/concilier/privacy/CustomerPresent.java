package org.concilier.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concilier.shared.Caller;
import org.concilier.shared.ConcilierPrincipal.Kind;
import org.concilier.shared.Roles;

/**
 * Which agent or kiosk may work unmasked with whose data: this one, with this customer, in this call, for half an hour at
 * most. Whatever unmasks asks here first, and is answered from the row of that moment. Internal: who grants has seen the proof.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CustomerPresent {
    /** However long the call. */
    public static final Duration LONGEST = Duration.ofMinutes(30);

    private static final String REASON = "refused: not verified as present in a call of the caller";

    @PersistenceContext
    EntityManager em;

    @Inject
    AccessLog log;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** @param holder login of the agent, or client id of the kiosk; one for each call */
    public void grant(String holder, Presence presence) {
        var now = clock.instant();
        var row = em.find(PresenceRow.class, presence.interaction());
        if (row == null) {
            row = new PresenceRow(presence.interaction());
            row.become(holder, presence, now);
            em.persist(row);
        } else {
            row.become(holder, presence, now);
        }
    }

    /** The call is over, or about somebody else: the next request finds the data masked. Twice is once. */
    public void end(String interaction) {
        em.createQuery("delete from PresenceRow p where p.interaction = :interaction")
                .setParameter("interaction", interaction)
                .executeUpdate();
    }

    /** What was known by these means is known no more, as when the consent to them ends. */
    public void endOf(UUID customerId, Collection<Presence.Means> means) {
        em.createQuery("delete from PresenceRow p where p.customerId = :customer and p.means in :means")
                .setParameter("customer", customerId)
                .setParameter("means", means)
                .executeUpdate();
    }

    /** How long a call or session has left; empty when it has none. */
    public Optional<Presence> in(String interaction) {
        return Optional.ofNullable(em.find(PresenceRow.class, interaction))
                .map(PresenceRow::view)
                .filter(presence -> clock.instant().isBefore(presence.until()));
    }

    /** Whether this customer is present for the caller, and until when. */
    public Optional<Presence> of(UUID customerId) {
        return em.createQuery(
                        "select p from PresenceRow p where p.customerId = :customer and p.holder = :holder"
                                + " and p.until > :now order by p.until desc",
                        PresenceRow.class)
                .setParameter("customer", customerId)
                .setParameter("holder", caller.name())
                .setParameter("now", clock.instant())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(PresenceRow::view);
    }

    /**
     * The same, or nothing is shown; the refusal is in the customer's access log.
     *
     * @param why what it is for
     * @param categories what would be shown
     * @throws CustomerNotPresent when this customer is not present for the caller
     */
    public Presence require(UUID customerId, String why, Set<String> categories) {
        var present = of(customerId);
        if (present.isPresent()) return present.get();
        log.refused(customerId, why, categories, REASON);
        throw new CustomerNotPresent();
    }

    /** Whether the caller is an agent, and this customer is not present in a call of that agent. */
    public boolean isMasked(UUID customerId) {
        return isAgent() && of(customerId).isEmpty();
    }

    /**
     * {@link #require} for agents; others may do what they always may.
     *
     * @return what an agent's work rests on; empty for others
     */
    public Optional<Presence> demandOfAgents(UUID customerId, String why, Set<String> categories) {
        return isAgent() ? Optional.of(require(customerId, why, categories)) : Optional.empty();
    }

    private boolean isAgent() {
        return caller.principal()
                .filter(p -> p.kind() == Kind.STAFF && p.groups().contains(Roles.AGENT))
                .isPresent();
    }

    /** Rows that time has ended; they allow nothing any more. */
    public int forget(Instant before) {
        return em.createQuery("delete from PresenceRow p where p.until < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
