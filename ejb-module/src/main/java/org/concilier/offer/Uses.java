package org.concilier.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.concilier.offer.cap.Counters;
import org.concilier.offer.coupon.CouponBook;

/**
 * What using an offer takes and what comes back: budget, then caps, then coupon, always in this order and each by
 * conditional update, so that two who use and give back at once never wait for each other in a circle. Internal.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Uses {
    @Inject
    Budgets budgets;

    @Inject
    Counters counters;

    @Inject
    CouponBook coupons;

    /** @throws BudgetExhausted when the budget does not cover it
     * @throws CapReached when a cap leaves no room
     * @throws CouponRefused when somebody else was faster with the coupon */
    public void hold(Usage usage) {
        budgets.hold(usage.offer().id(), usage.amount());
        count(usage);
    }

    /** As {@link #hold}, for good. */
    public void spend(Usage usage) {
        budgets.spend(usage.offer().id(), usage.amount());
        count(usage);
    }

    private void count(Usage usage) {
        if (!counters.take(usage.counts(true))) throw new CapReached();
        if (usage.coupon() != null && !coupons.use(usage.coupon())) throw new CouponRefused(Outcome.COUPON_USED);
    }

    /** Gives back what was held; to be called once for each. */
    public void release(Collection<Usage> held) {
        held.stream()
                .sorted(Comparator.comparing(usage -> usage.offer().id()))
                .forEach(usage -> budgets.giveBack(usage.offer().id(), usage.amount()));
        counters.giveBack(
                held.stream().flatMap(usage -> usage.counts(true).stream()).toList());
        coupons(held).forEach(coupons::giveBack);
    }

    /**
     * Gives back what was spent.
     *
     * @param whole whether nothing of the use is left
     */
    public void refund(Usage returned, boolean whole) {
        budgets.refund(returned.offer().id(), returned.amount());
        counters.giveBack(returned.counts(whole));
        if (whole && returned.coupon() != null) coupons.giveBackIfReusable(returned.coupon());
    }

    private static Stream<UUID> coupons(Collection<Usage> held) {
        return held.stream().map(Usage::coupon).filter(Objects::nonNull).sorted();
    }
}
