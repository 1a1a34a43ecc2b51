package org.concilier.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    public void write(Party party, List<Look> looks) {
        var at = clock.instant();
        var hashes = ledger.append(looks.stream()
                .map(look -> new LedgerEvent(LeafKind.ACCESS, look.customerId(), facts(party, look, at)))
                .toList());
        for (int i = 0; i < looks.size(); i++) {
            em.persist(new AccessEntry(at, party, looks.get(i), hashes.get(i)));
        }
    }

    /** Stays written when the work around it is rolled back, as a refusal makes it. */
    @Transactional(TxType.REQUIRES_NEW)
    public void writeApart(Party party, List<Look> looks) {
        write(party, looks);
    }

    private static Map<String, Object> facts(Party party, Look look, Instant at) {
        var facts = new TreeMap<String, Object>(Map.of(
                "at", at,
                "party", party.name(),
                "account", party.account(),
                "role", party.role(),
                "why", look.why(),
                "categories", look.categories(),
                "basis", look.basis().words(),
                "allowed", look.allowed()));
        if (!look.basis().consents().isEmpty())
            facts.put("consents", look.basis().consents());
        return facts;
    }
}
