package org.concilier.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.concilier.offer.discount.Cart;
import org.concilier.offer.discount.Discount;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Money;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps what sharing data brings near to what everyone gets, so that nobody is bought (EDPB Guidelines 05/2020, paragraphs
 * 46 to 50): the gap is the best benefit with personal offers less the best of everyone, in basis points of the cart. A
 * simulation of the very drafts measures it on past carts; without one the best single offer on a reference cart counts.
 * Internal.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Fairness {
    @Inject
    SimulationResults simulations;

    @Inject
    DraftRules drafts;

    @Inject
    RunningOffers running;

    @Inject
    @ConfigProperty(name = "concilier.fairness.gap-limit")
    int limit;

    @Inject
    @ConfigProperty(name = "concilier.fairness.reference-cart")
    String reference;

    @Inject
    @ConfigProperty(name = "concilier.controller.currency")
    String currency;

    public int limit() {
        return limit;
    }

    /** Why these drafts may not be published; empty when they may. */
    public Optional<InvalidInput.Fault> fault(Campaign campaign, List<PendingOffer> pending) {
        var terms = pending.stream().map(draft -> drafts.terms(draft.content())).toList();
        if (terms.stream().noneMatch(Terms::isPersonal)) return Optional.empty();
        var measured = simulations.gap(Drafted.of(campaign, pending)).map(SimulationView.Gap::gap);
        int gap = measured.orElseGet(() -> worst(terms));
        if (gap <= limit) return Optional.empty();
        return Optional.of(Objection.at(
                "/fairness",
                measured.isPresent() ? "fairness.measured" : "fairness.reference",
                percent(gap),
                percent(limit),
                reference + " " + currency));
    }

    private int worst(List<Terms> terms) {
        var everyone = Math.max(best(terms, false), best(running.terms(), false));
        return best(terms, true) - everyone;
    }

    private int best(Collection<Terms> offers, boolean personal) {
        return offers.stream()
                .filter(offer -> offer.isPersonal() == personal && (personal || offer.isGeneral()))
                .mapToInt(this::share)
                .max()
                .orElse(0);
    }

    private int share(Terms offer) {
        var price = Money.of(reference, currency);
        var cart = new Cart(List.of(new Cart.Line("reference", null, 1, price)));
        return (int) (Discount.of(offer.effect(), cart).amount().minor() * 10_000 / price.minor());
    }

    private static BigDecimal percent(int basisPoints) {
        return BigDecimal.valueOf(basisPoints, 2);
    }
}
