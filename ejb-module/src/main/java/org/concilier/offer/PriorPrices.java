package org.concilier.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
        var told = new HashMap<List<?>, List<PriorPrice>>();
        for (var offer : reducing) {
            var since = offer.reducesFrom();
            if (since == null) continue;
            var skus = skus(offer, cart);
            // Several offers mostly reduce the same cart from the same day on.
            prior.put(offer.id(), told.computeIfAbsent(List.of(skus, since), key -> prices.lowest(skus, since)));
        }
        return prior;
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
