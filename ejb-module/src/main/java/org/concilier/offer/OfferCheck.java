package org.concilier.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.concilier.shared.InvalidInput;

/**
 * What is wrong with an offer before anyone is decided by it: asked when it is written, when it is handed in, and once
 * more when it is published, since purposes and places may have changed in between. Internal.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class OfferCheck {
    @PersistenceContext
    EntityManager em;

    @Inject
    RuleSets ruleSets;

    @Inject
    KnownPurposes purposes;

    /** Every fault, with pointers into the offer; empty when it may be published. */
    public List<InvalidInput.Fault> faults(OfferDraft draft, Campaign campaign) {
        var faults = new ArrayList<InvalidInput.Fault>();
        draft.rule().ifPresent(source -> faults.addAll(ofRule(source, campaign)));
        var places = places();
        for (int i = 0; i < draft.placements().size(); i++) {
            var code = draft.placements().get(i);
            if (places.contains(code)) continue;
            faults.add(Objection.at("/placements/" + i, "placement", String.join(", ", places)));
        }
        var from = campaign.from(draft.validFrom());
        var to = campaign.to(draft.validTo());
        if (from != null && to != null && !from.isBefore(to)) {
            faults.add(Objection.at("/validFrom", "never"));
        }
        faults.addAll(ofStacking(draft));
        return faults;
    }

    /** A group means the same to all live offers: what was published first says what. */
    private List<InvalidInput.Fault> ofStacking(OfferDraft draft) {
        var stacking = draft.conditions().stacking();
        if (stacking.path().isEmpty()) return List.of();
        return em.createQuery(
                        "select o from Offer o where o.live = true and o.code <> :code and o.conditions like '%groups%'",
                        Offer.class)
                .setParameter("code", draft.code())
                .getResultStream()
                .flatMap(offer -> stacking.contradictions(offer.conditions().stacking()).stream()
                        .map(group -> Objection.at("/stacking/groups", "group", group, offer.code())))
                .toList();
    }

    /** Not from the rule set: within a publication, its counter has moved before the offers have. */
    private Set<String> places() {
        return new TreeSet<>(
                em.createQuery("select p.code from Placement p", String.class).getResultList());
    }

    private List<InvalidInput.Fault> ofRule(String source, Campaign campaign) {
        return ruleSets.check(source, purposes.allowed(campaign.purposes())).faults().stream()
                .map(fault -> fault.at("/rule"))
                .toList();
    }
}
