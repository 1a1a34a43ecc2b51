package org.concilier.offer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concilier.consent.Permissions;
import org.concilier.offer.discount.Cart;
import org.concilier.offer.loyalty.PointsBook;
import org.concilier.privacy.AccessLog;
import org.concilier.privacy.CustomerPresent;
import org.concilier.shared.Fields;
import org.concilier.shared.Roles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Says with authority which offers of a decision may be used on a cart, in the same words as using them would: consents,
 * rules, coupons, stacking, budgets, caps and points as they stand. It changes and holds nothing.
 */
@Stateless
@RolesAllowed({Roles.OFFERS_REDEEM, Roles.OFFERS_READ, Roles.AGENT})
public class Validations {
    private static final int MOST = 20;
    private static final String WHY = "checking offers on a cart";
    private static final Set<String> CATEGORIES = Set.of("offer-decisions");

    @Inject
    Claims claims;

    @Inject
    RuleSets ruleSets;

    @Inject
    Permissions permissions;

    @Inject
    Budgets budgets;

    @Inject
    Capping capping;

    @Inject
    PointsBook points;

    @Inject
    AccessLog accesses;

    @Inject
    CustomerPresent present;

    @Inject
    @ConfigProperty(name = "concilier.controller.currency")
    String currency;

    /**
     * Validates {@code {decisionId, offerIds?, orderId?, coupons?, cart:{lines, shipping?}}}.
     *
     * @throws UnknownDecision when there is none
     * @throws org.concilier.privacy.CustomerNotPresent for an agent in whose call the customer is not verified
     */
    public ValidationView validate(Fields body) {
        var asked = body.texts("offerIds", MOST);
        if (!asked.stream().allMatch(Validations::isId)) body.fault("offerIds", "must be UUIDs");
        var wanted = new Claims.Wanted(
                body.uuid("decisionId"),
                null,
                body.optionalText("orderId", 100).orElse(null),
                body.texts("coupons", MOST),
                Cart.read(body.object("cart"), Currency.getInstance(currency)));
        body.done(wanted);
        return validate(wanted, asked.stream().map(UUID::fromString).collect(Collectors.toSet()));
    }

    private ValidationView validate(Claims.Wanted wanted, Set<UUID> asked) {
        var decision = claims.known(wanted.decisionId());
        var customer = decision.customerId();
        present.demandOfAgents(customer, WHY, CATEGORIES);
        accesses.look(customer, WHY, CATEGORIES, "contract");
        var judge = claims.judge(
                decision, permissions.of(customer), wanted, claims.presented(decision, wanted.coupons(), Set.of()));
        var ids = judge.record().given().stream()
                .map(DecisionRecord.Given::offerId)
                .collect(Collectors.toSet());
        var terms = ruleSets.find(ids).stream().collect(Collectors.toMap(Terms::id, t -> t));
        var exhausted = new HashSet<>(budgets.exhausted(terms.values()));
        var capped = capping.reached(terms.values(), List.of(customer), decision.placement())
                .getOrDefault(customer, Set.of());
        var rules = ruleSets.under(decision, judge.record());
        var passed = new Alternatives(decision, judge.record(), rules).passed();
        var check = new CartCheck(judge, passed, budgets.left(ids), points.usable(customer));
        for (var given : judge.record().given()) {
            var offer = terms.get(given.offerId());
            var refusal = asked.isEmpty() || asked.contains(given.offerId())
                    ? judge.refusal(given, offer)
                    : Optional.of(Outcome.NOT_ASKED);
            if (refusal.isPresent()) check.refuse(offer, refusal.get());
            else if (exhausted.contains(offer.id())) check.refuse(offer, Outcome.BUDGET_EXHAUSTED);
            else if (capped.contains(offer.id())) check.refuse(offer, Outcome.CAP_REACHED);
            else check.accept(offer);
        }
        return check.view(decision.id());
    }

    private static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
