package org.concilier.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concilier.consent.PurposeView;
import org.concilier.consent.ReliantRecord;
import org.concilier.consent.ReliantRecords;
import org.concilier.ledger.LeafKind;
import org.concilier.offer.rule.AttributeRegistry;

/** Decisions that read something which the purpose opens, or gave an offer that needs it. */
@ApplicationScoped
class ReliantDecisions implements ReliantRecords {
    private static final int PAGE = 200;

    @PersistenceContext
    EntityManager em;

    @Override
    public List<ReliantRecord> on(UUID customerId, PurposeView purpose) {
        var found = new ArrayList<ReliantRecord>();
        List<OfferDecision> page;
        UUID last = new UUID(0, 0);
        do {
            page = page(customerId, last);
            for (var decision : page) {
                if (relies(decision.record(), purpose.code())) found.add(told(decision));
                last = decision.id();
                em.detach(decision);
            }
        } while (page.size() == PAGE);
        return found;
    }

    private List<OfferDecision> page(UUID customerId, UUID after) {
        return em.createQuery(
                        "select d from OfferDecision d where d.customerId = :customer and d.id > :after order by d.id",
                        OfferDecision.class)
                .setParameter("customer", customerId)
                .setParameter("after", after)
                .setMaxResults(PAGE)
                .getResultList();
    }

    static boolean relies(DecisionRecord record, String purpose) {
        return record.consents().containsKey(purpose)
                && (record.given().stream().anyMatch(given -> given.purposes().contains(purpose))
                        || record.facts().keySet().stream().anyMatch(name -> opens(purpose, name)));
    }

    private static boolean opens(String purpose, String attribute) {
        return AttributeRegistry.standard()
                .find(attribute)
                .filter(found -> found.purposes().contains(purpose))
                .isPresent();
    }

    private static ReliantRecord told(OfferDecision decision) {
        var facts = Map.of("placement", decision.placement(), "personalised", decision.isPersonalised());
        return new ReliantRecord(LeafKind.DECISION, decision.id(), decision.decidedAt(), decision.leafHash(), facts);
    }
}
