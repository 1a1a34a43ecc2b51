package org.concilier.identity.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concilier.privacy.CustomerPresent;
import org.concilier.privacy.Presence;

/** The calls as they are kept. Whoever changes one holds its row, so that a verdict and a hang-up cannot pass each other. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Switchboard {
    @PersistenceContext
    EntityManager em;

    @Inject
    CustomerPresent present;

    @Inject
    Clock clock;

    /** @throws InteractionTaken when there is a call of this number */
    public Interaction open(String id, String by) {
        if (em.find(Interaction.class, id) != null) throw new InteractionTaken();
        var call = new Interaction(id, by, clock.instant());
        em.persist(call);
        note(call.opened());
        return call;
    }

    /** An open call, held until the transaction ends. */
    public Optional<Interaction> held(String id) {
        return Optional.ofNullable(em.find(Interaction.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(call -> call.isOpen(clock.instant()));
    }

    /** The open call that this link belongs to, held. */
    public Optional<Interaction> heldByLink(UUID link) {
        return em.createQuery("select i.id from Interaction i where i.linkId = :link", String.class)
                .setParameter("link", link)
                .getResultStream()
                .findFirst()
                .flatMap(this::held)
                .filter(call -> call.hasLink(link, clock.instant()));
    }

    public Interaction found(String id) {
        var call = em.find(Interaction.class, id);
        if (call == null) throw new UnknownInteraction();
        return call;
    }

    /** The same, and it stays as it is until the transaction ends. */
    public Interaction locked(String id) {
        var call = em.find(Interaction.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (call == null) throw new UnknownInteraction();
        return call;
    }

    public void note(InteractionEvent event) {
        em.persist(event);
    }

    /** Hanging up takes back at once what the call allowed; twice is once. */
    public void close(Interaction call, String by) {
        note(call.close(by, clock.instant()));
        present.end(call.id());
    }

    /** Opens the file for whoever has the call; nobody has it yet while it waits. */
    public void grant(Interaction call, Presence.Means means) {
        if (call.agent() == null) return;
        var until = call.judgedAt().plus(CustomerPresent.LONGEST);
        present.grant(call.agent(), new Presence(call.id(), call.customerId(), means, until));
    }

    /** With all that happened in it. */
    public InteractionView view(Interaction call) {
        em.flush();
        var steps = em.createQuery(
                        "select e from InteractionEvent e where e.id.interaction = :call order by e.id.step",
                        InteractionEvent.class)
                .setParameter("call", call.id())
                .getResultStream()
                .map(InteractionEvent::view)
                .toList();
        return call.view(present.in(call.id()).orElse(null), steps);
    }

    /** Open calls under a condition on {@code i}, oldest first, without what happened in them. */
    public List<InteractionView> list(String condition, String agent, int most) {
        return em.createQuery(
                        "select i from Interaction i where i.closedAt is null and i.endsAt > :now and " + condition
                                + " order by i.openedAt, i.id",
                        Interaction.class)
                .setParameter("now", clock.instant())
                .setParameter("agent", agent)
                .setMaxResults(most)
                .getResultStream()
                .map(call -> call.view(null, List.of()))
                .toList();
    }
}
