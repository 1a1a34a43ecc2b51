package org.concilier.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concilier.ledger.LeafKind;
import org.concilier.ledger.Ledger;
import org.concilier.ledger.LedgerEvent;
import org.concilier.shared.Business;

/** Writes entries and their leaves together: with the work they are part of, or apart from it. */
@ApplicationScoped
class AccessBook {
    @PersistenceContext
    EntityManager em;

    @Inject
    Ledger ledger;

    @Inject
    @Business
    Clock clock;

    @Transactional(TxType.MANDATORY)
    public void write(List<UUID> customers, Party party, Look look) {
        var at = clock.instant();
        var event = Map.of(
                "at", at,
                "party", party.name(),
                "account", party.account(),
                "role", party.role(),
                "why", look.why(),
                "categories", look.categories(),
                "basis", look.basis(),
                "allowed", look.allowed());
        var hashes = ledger.append(customers.stream()
                .map(customer -> new LedgerEvent(LeafKind.ACCESS, customer, event))
                .toList());
        for (int i = 0; i < customers.size(); i++) {
            em.persist(new AccessEntry(customers.get(i), at, party, look, hashes.get(i)));
        }
    }

    /** Stays written when the work around it is rolled back, as a refusal makes it. */
    @Transactional(TxType.REQUIRES_NEW)
    public void writeApart(List<UUID> customers, Party party, Look look) {
        write(customers, party, look);
    }
}
