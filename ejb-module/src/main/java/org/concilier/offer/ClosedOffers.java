package org.concilier.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concilier.offer.coupon.CouponBook;
import org.concilier.shared.Business;

/** Offers that something outside their rule forbids now: a budget, a cap, a coupon. Internal. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ClosedOffers {
    @Inject
    Budgets budgets;

    @Inject
    Capping capping;

    @Inject
    CouponBook coupons;

    @Inject
    @Business
    Clock clock;

    /** By customer, then by offer; a few queries for all of them. */
    public Map<UUID, Map<UUID, Outcome>> of(RuleSet rules, Collection<UUID> customers, Occasion occasion) {
        var exhausted = budgets.exhausted(rules);
        var reached = capping.reached(rules.offers(), customers, occasion.placement());
        var needing = rules.offers().stream()
                .filter(offer -> offer.conditions().couponRequired())
                .toList();
        var found = coupons.find(needing.isEmpty() ? new ArrayList<>() : occasion.coupons());
        var closed = new HashMap<UUID, Map<UUID, Outcome>>();
        for (var customer : customers) {
            var its = new HashMap<UUID, Outcome>();
            var presented = new Presented(customer, clock.instant(), occasion.coupons(), found);
            needing.forEach(offer -> presented.refusal(offer).ifPresent(outcome -> its.put(offer.id(), outcome)));
            reached.getOrDefault(customer, Set.of()).forEach(offer -> its.put(offer, Outcome.CAP_REACHED));
            exhausted.forEach(offer -> its.put(offer, Outcome.BUDGET_EXHAUSTED));
            closed.put(customer, its);
        }
        return closed;
    }
}
