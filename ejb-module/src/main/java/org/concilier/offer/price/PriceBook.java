package org.concilier.offer.price;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.concilier.shared.Money;
import org.concilier.shared.Several;

/** Keeps prices and finds the lowest before a reduction; joins the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PriceBook {
    private static final Duration BEFORE = Duration.ofDays(30);

    private static final String LOWEST =
            "select p from SkuPrice p where p.key.sku in :skus and p.key.validFrom < :until"
                    + " and p.key.validFrom >= (select coalesce(max(q.key.validFrom), :from) from SkuPrice q"
                    + " where q.key.sku = p.key.sku and q.key.validFrom <= :from)";

    @PersistenceContext
    EntityManager em;

    /** By article, for those whose price was told in or before the 30 days; one query. */
    public List<PriorPrice> lowest(Collection<String> skus, Instant reducedAt) {
        if (skus.isEmpty()) return List.of();
        var from = reducedAt.minus(BEFORE);
        var told = Several.query(em, LOWEST, SkuPrice.class, Map.of("skus", skus))
                .setParameter("until", reducedAt)
                .setParameter("from", from)
                .getResultList();
        return PriorPrice.lowest(told, from, reducedAt);
    }

    /** What an article has cost, the latest first. */
    List<SkuPrice> history(String sku) {
        return em.createQuery(
                        "select p from SkuPrice p where p.key.sku = :sku order by p.key.validFrom desc", SkuPrice.class)
                .setParameter("sku", sku)
                .setMaxResults(200)
                .getResultList();
    }

    void tell(String sku, Instant from, Money price) {
        var known = em.find(SkuPrice.class, new SkuPrice.Key(sku, from));
        if (known == null) em.persist(new SkuPrice(sku, from, price));
        else known.is(price);
    }

    /** Deletes prices that were followed by another one before this moment. */
    public void forget(Instant before) {
        em.createQuery("delete from SkuPrice p where p.key.validFrom < :before and exists (select 1 from SkuPrice q"
                        + " where q.key.sku = p.key.sku and q.key.validFrom > p.key.validFrom"
                        + " and q.key.validFrom <= :before)")
                .setParameter("before", before)
                .executeUpdate();
    }
}
