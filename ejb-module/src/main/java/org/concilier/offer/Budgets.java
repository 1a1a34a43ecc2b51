package org.concilier.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concilier.shared.Money;

/** What offers may still cost; joins the caller's transaction. Internal. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Budgets {
    private static final String SPEND = "update OfferBudget b set b.spentMinor = b.spentMinor + :amount"
            + " where b.offerId = :offer and b.spentMinor + b.heldMinor + :amount <= b.limitMinor";
    private static final String HOLD = "update OfferBudget b set b.heldMinor = b.heldMinor + :amount"
            + " where b.offerId = :offer and b.spentMinor + b.heldMinor + :amount <= b.limitMinor";
    private static final String GIVE_BACK = "update OfferBudget b set b.heldMinor = b.heldMinor - :amount"
            + " where b.offerId = :offer and b.heldMinor >= :amount";

    private static final String REFUND = "update OfferBudget b set b.spentMinor = b.spentMinor - :amount"
            + " where b.offerId = :offer and b.spentMinor >= :amount";

    private static final String EXHAUSTED =
            "select b.offerId from OfferBudget b where b.spentMinor + b.heldMinor >= b.limitMinor";
    private static final String EXHAUSTED_LIVE = "select b.offerId from OfferBudget b, Offer o where o.id = b.offerId"
            + " and o.live = true and b.spentMinor + b.heldMinor >= b.limitMinor";

    /** More ids than these cost more to write into a statement, each time anew, than the statement itself. */
    private static final int FEW = 50;

    @PersistenceContext
    EntityManager em;

    public void open(UUID offer, Money limit) {
        em.persist(new OfferBudget(offer, limit.minor()));
    }

    /** Spends in one statement, so that no two spenders ever see the same rest. */
    public void spend(UUID offer, Money amount) {
        take(SPEND, offer, amount);
    }

    /** Sets aside what a reservation may spend, so that nobody else does meanwhile. */
    public void hold(UUID offer, Money amount) {
        take(HOLD, offer, amount);
    }

    /** Takes back what was spent, when the use is rolled back; to be called once for each. */
    public void refund(UUID offer, Money amount) {
        change(REFUND, offer, amount);
    }

    /** Takes back what a reservation held; to be called once for each. */
    public void giveBack(UUID offer, Money amount) {
        change(GIVE_BACK, offer, amount);
    }

    private void take(String update, UUID offer, Money amount) {
        if (change(update, offer, amount) == 0 && em.find(OfferBudget.class, offer) != null)
            throw new BudgetExhausted();
    }

    private int change(String update, UUID offer, Money amount) {
        return em.createQuery(update)
                .setParameter("offer", offer)
                .setParameter("amount", amount.minor())
                .executeUpdate();
    }

    /** Those of a set with nothing left to spend; nothing is asked when none has a budget. */
    public Set<UUID> exhausted(RuleSet rules) {
        return rules.budgeted().isEmpty() ? Set.of() : exhausted(rules.offers());
    }

    /** Those of the offers with nothing left to spend; of many, those that are live. */
    public Set<UUID> exhausted(Collection<Terms> offers) {
        var ids =
                offers.stream().filter(o -> o.effect().isMoney()).map(Terms::id).collect(Collectors.toSet());
        if (ids.isEmpty()) return Set.of();
        if (ids.size() <= FEW) {
            return new HashSet<>(em.createQuery(EXHAUSTED + " and b.offerId in :ids", UUID.class)
                    .setParameter("ids", ids)
                    .getResultList());
        }
        var exhausted = new HashSet<>(em.createQuery(EXHAUSTED_LIVE, UUID.class).getResultList());
        exhausted.retainAll(ids);
        return exhausted;
    }

    /** What is left to spend, in minor units, of those that have a budget. */
    public Map<UUID, Long> left(Collection<UUID> offers) {
        var left = new HashMap<UUID, Long>();
        of(List.copyOf(offers)).forEach((offer, budget) -> left.put(offer, budget.leftMinor()));
        return left;
    }

    public Map<UUID, OfferBudget> of(List<UUID> offers) {
        var budgets = new HashMap<UUID, OfferBudget>();
        if (offers.isEmpty()) return budgets;
        em.createQuery("select b from OfferBudget b where b.offerId in :ids", OfferBudget.class)
                .setParameter("ids", offers)
                .getResultList()
                .forEach(budget -> budgets.put(budget.offerId(), budget));
        return budgets;
    }
}
