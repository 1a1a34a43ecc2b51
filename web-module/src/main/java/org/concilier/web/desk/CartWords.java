package org.concilier.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concilier.consent.Words;
import org.concilier.offer.AlreadyRedeemed;
import org.concilier.offer.BudgetExhausted;
import org.concilier.offer.CapReached;
import org.concilier.offer.CartNotEligible;
import org.concilier.offer.CouponRefused;
import org.concilier.offer.ExcludedByStacking;
import org.concilier.offer.OfferEnded;
import org.concilier.offer.OfferLapsed;
import org.concilier.offer.Offers;
import org.concilier.offer.Outcome;
import org.concilier.offer.ValidationView;
import org.concilier.offer.loyalty.PointsMissing;
import org.concilier.shared.ConcilierException;
import org.concilier.web.screen.Wording;

/** What may be used on a cart, why not the rest, and what became of each code: in words that can be said. */
@RequestScoped
public class CartWords {
    private static final Map<Class<? extends ConcilierException>, Outcome> REASONS = Map.of(
            OfferLapsed.class, Outcome.NEEDS_CONSENT,
            OfferEnded.class, Outcome.OUT_OF_WINDOW,
            AlreadyRedeemed.class, Outcome.ALREADY_REDEEMED,
            CartNotEligible.class, Outcome.RULE_FALSE,
            ExcludedByStacking.class, Outcome.EXCLUDED_BY_STACKING,
            CouponRefused.class, Outcome.COUPON_UNKNOWN,
            BudgetExhausted.class, Outcome.BUDGET_EXHAUSTED,
            CapReached.class, Outcome.CAP_REACHED,
            PointsMissing.class, Outcome.POINTS_MISSING);

    @Inject
    Offers offers;

    @Inject
    Wording say;

    /** @param toPay what is left to pay when all of it is used */
    public record Told(List<Usable> usable, List<Refused> refused, List<Refused> codes, String toPay) {}

    /** An offer that may be used, and what it does. */
    public record Usable(UUID id, String title, String words) {}

    /** An offer or a code, and the reason. @param good whether it opens something */
    public record Refused(String title, String why, boolean good) {}

    Told of(ValidationView view, String language) {
        var titles = titles(view);
        return new Told(
                view.usable().stream()
                        .map(one -> new Usable(
                                one.offerId(), titles.get(one.offerId()).in(language), effect(one)))
                        .toList(),
                view.refused().stream()
                        .filter(one -> titles.containsKey(one.offerId()))
                        .map(one -> new Refused(titles.get(one.offerId()).in(language), why(one.reason()), false))
                        .toList(),
                view.coupons().stream()
                        .map(one -> new Refused(one.code(), why(one.reason()), one.reason() == Outcome.ELIGIBLE))
                        .toList(),
                say.of("cart.toPay", say.money(view.toPay()), say.money(view.amount())));
    }

    private Map<UUID, Words> titles(ValidationView view) {
        var ids = view.usable().stream()
                .map(ValidationView.Usable::offerId)
                .collect(Collectors.toCollection(HashSet::new));
        view.refused().forEach(one -> ids.add(one.offerId()));
        return offers.titles(ids);
    }

    private String effect(ValidationView.Usable one) {
        var words = one.amount().minor() > 0
                ? say.of("cart.takesOff", say.money(one.amount()))
                : say.of("cart.takesNothing");
        if (one.points() > 0) words += " " + say.of("cart.brings", one.points());
        return one.pointsPrice() > 0 ? words + " " + say.of("cart.costs", one.pointsPrice()) : words;
    }

    private String why(Outcome outcome) {
        return say.best("cart.why." + outcome, "cart.why.OTHER");
    }

    boolean explains(ConcilierException refused) {
        return REASONS.containsKey(refused.getClass());
    }

    String refusal(ConcilierException refused) {
        return why(REASONS.get(refused.getClass()));
    }
}
