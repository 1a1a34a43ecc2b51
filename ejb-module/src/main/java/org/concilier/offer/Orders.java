package org.concilier.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concilier.offer.discount.Cart;
import org.concilier.offer.discount.Prices;
import org.concilier.offer.stacking.Candidate;
import org.concilier.shared.InvalidInput;

/** What offers used before have left of an order. Internal. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Orders {
    @PersistenceContext
    EntityManager em;

    @Inject
    RuleSets ruleSets;

    /**
     * An order on its way to being paid.
     *
     * @param used offers that were used on it, without those that were rolled back
     */
    record Order(Prices prices, List<Candidate> used) {
        boolean has(Terms offer) {
            return used.stream().anyMatch(c -> c.layer().code().equals(offer.code()));
        }
    }

    /**
     * @param orderId null for a cart that is no order yet
     * @throws InvalidInput with the pointer {@code /cart} when it is not the cart of the earlier uses
     */
    public Order of(UUID customer, String orderId, Cart cart) {
        var prices = Prices.of(cart);
        var used = new ArrayList<Candidate>();
        if (orderId == null) return new Order(prices, used);
        var earlier = earlier(customer, orderId);
        var terms = ruleSets.find(earlier.stream().map(Redemption::offerId).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Terms::id, t -> t));
        for (var redemption : earlier) {
            if (!redemption.isOn(cart)) {
                throw new InvalidInput("/cart", "must be the cart of the offers that this order has used already");
            }
            prices = prices.after(redemption.discount(cart));
            var offer = terms.get(redemption.offerId());
            if (offer == null) continue;
            used.add(new Candidate(
                    offer.layer(),
                    offer.conditions().stacking(),
                    redemption.amount().minor()));
        }
        return new Order(prices, used);
    }

    private List<Redemption> earlier(UUID customer, String orderId) {
        return em.createQuery(
                        "select r from Redemption r where r.customerId = :customer and r.orderId = :order"
                                + " and r.state <> ROLLED_BACK order by r.redeemedAt, r.id",
                        Redemption.class)
                .setParameter("customer", customer)
                .setParameter("order", orderId)
                .getResultList();
    }
}
