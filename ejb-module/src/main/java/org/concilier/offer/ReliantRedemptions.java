package org.concilier.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concilier.consent.PurposeView;
import org.concilier.consent.ReliantRecord;
import org.concilier.consent.ReliantRecords;
import org.concilier.ledger.LeafKind;

/** What was redeemed of offers that need the purpose. */
@ApplicationScoped
class ReliantRedemptions implements ReliantRecords {
    @PersistenceContext
    EntityManager em;

    @Inject
    RuleSets ruleSets;

    @Override
    public List<ReliantRecord> on(UUID customerId, PurposeView purpose) {
        var all = em.createQuery("select r from Redemption r where r.customerId = :customer", Redemption.class)
                .setParameter("customer", customerId)
                .getResultList();
        var offers = all.stream().map(Redemption::offerId).collect(Collectors.toSet());
        var reliant = ruleSets.find(offers).stream()
                .filter(offer -> offer.purposes().contains(purpose.code()))
                .map(Terms::id)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(redemption -> reliant.contains(redemption.offerId()))
                .map(ReliantRedemptions::told)
                .toList();
    }

    private static ReliantRecord told(Redemption redemption) {
        var facts = Map.of("amount", redemption.amount().toString(), "points", redemption.points());
        return new ReliantRecord(
                LeafKind.REDEMPTION, redemption.id(), redemption.redeemedAt(), redemption.leafHash(), facts);
    }
}
