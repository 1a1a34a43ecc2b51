package org.concilier.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concilier.offer.discount.Cart;
import org.concilier.offer.price.PriceBook;
import org.concilier.offer.price.PriorPrice;

/** What articles cost before the offers that reduce them began, where the shop has told it. Internal. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PriorPrices {
    @PersistenceContext
    EntityManager em;

    @Inject
    PriceBook prices;

    /**
     * By offer, for the articles that it names or finds in the cart.
     *
     * @param cart null when there is none
     */
    public Map<UUID, List<PriorPrice>> of(Collection<Terms> given, Cart cart) {
        var prior = new HashMap<UUID, List<PriorPrice>>();
        var reducing = given.stream().filter(o -> o.effect().reducesPrices()).toList();
        var from = reducesFrom(reducing);
        var told = new HashMap<List<?>, List<PriorPrice>>();
        for (var offer : reducing) {
            var since = from.get(offer.id());
            if (since == null) continue;
            var skus = skus(offer, cart);
            // Several offers mostly reduce the same cart from the same day on.
            prior.put(offer.id(), told.computeIfAbsent(List.of(skus, since), key -> prices.lowest(skus, since)));
        }
        return prior;
    }

    private Map<UUID, Instant> reducesFrom(List<Terms> offers) {
        var from = new HashMap<UUID, Instant>();
        if (offers.isEmpty()) return from;
        em.createQuery("select o from Offer o where o.id in :ids", Offer.class)
                .setParameter("ids", offers.stream().map(Terms::id).toList())
                .getResultList()
                .forEach(offer -> from.put(offer.id(), offer.reducesFrom()));
        return from;
    }

    private static Set<String> skus(Terms offer, Cart cart) {
        var target = offer.effect().reach().target();
        var skus = new HashSet<>(target.skus());
        if (cart != null) {
            cart.lines().stream().filter(target::covers).map(Cart.Line::sku).forEach(skus::add);
        }
        return skus;
    }
}
