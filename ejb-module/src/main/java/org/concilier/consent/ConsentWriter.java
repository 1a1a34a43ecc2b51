package org.concilier.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.concilier.ledger.LeafKind;
import org.concilier.ledger.Ledger;
import org.concilier.ledger.LedgerEvent;
import org.concilier.privacy.retention.Activity;

/** Writes steps that were taken: each with its leaf, told to whom it concerns, in the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ConsentWriter {
    @PersistenceContext
    EntityManager em;

    @Inject
    Ledger ledger;

    @Inject
    Telling telling;

    @Inject
    Activity activity;

    @Inject
    Event<ConsentsChanged> changed;

    /** @param consents what the events happened to, new ones included; others may be among them */
    public void write(List<ConsentEvent> events, Collection<Consent> consents) {
        if (events.isEmpty()) return;
        var leaves = ledger.append(events.stream()
                .map(e -> new LedgerEvent(LeafKind.CONSENT, e.customerId(), e.facts()))
                .toList());
        var byId = new HashMap<UUID, Consent>();
        for (var consent : consents) byId.put(consent.id(), consent);
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            event.proven(leaves.get(i));
            byId.get(event.consentId()).proven(leaves.get(i));
        }
        consents.stream().filter(c -> !em.contains(c)).forEach(em::persist);
        events.forEach(em::persist);
        telling.tell(events, byId);
        activity.seen(events.stream()
                .filter(e -> e.change().status().isOfPerson())
                .map(ConsentEvent::customerId)
                .toList());
        changed.fire(new ConsentsChanged(events.stream().map(ConsentEvent::told).toList()));
    }
}
