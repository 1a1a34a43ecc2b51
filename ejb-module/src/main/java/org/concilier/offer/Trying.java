package org.concilier.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concilier.consent.Grants;
import org.concilier.customer.Attributes;
import org.concilier.customer.PastCarts;
import org.concilier.customer.PastCarts.PastCart;
import org.concilier.offer.discount.Cart;
import org.concilier.offer.rule.Attribute;
import org.concilier.offer.rule.AttributeRegistry;
import org.concilier.offer.rule.Facts;
import org.concilier.privacy.AccessLog;
import org.concilier.shared.Business;
import org.concilier.shared.Money;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tries drafts out on some customers with the same few queries as a decision takes, and one for their past carts. Nothing
 * is read of anyone without a consent that opens it. The caller has locked the customers' consents. Internal.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Trying {
    private static final AttributeRegistry REGISTRY = AttributeRegistry.standard();
    /** Carts of the past are purchase history: whoever opens this attribute opens them. */
    private static final String CARTS = "purchase.frequency";

    @Inject
    RuleSets ruleSets;

    @Inject
    DraftRules drafts;

    @Inject
    Budgets budgets;

    @Inject
    Attributes attributes;

    @Inject
    PastCarts pastCarts;

    @Inject
    AccessLog accesses;

    @Inject
    @Business
    Clock clock;

    @Inject
    @ConfigProperty(name = "concilier.controller.currency")
    String currency;

    public TrialTally on(List<Grants> customers, Simulation simulation) {
        var live = ruleSets.current();
        var beside = drafts.beside(live, simulation.drafts());
        var closed = new HashMap<UUID, Outcome>();
        budgets.exhausted(live.offers()).forEach(id -> closed.put(id, Outcome.BUDGET_EXHAUSTED));
        var names = new HashMap<UUID, Set<String>>();
        for (var grants : customers) names.put(grants.customerId(), names(beside, grants));
        note(customers, names);
        var loaded = attributes.load(customers, names);
        var carts = carts(names, simulation);
        var tally = new TrialTally(drafts.codes(simulation.drafts()));
        for (var grants : customers) {
            var id = grants.customerId();
            if (!names.get(id).isEmpty()) tally.considered();
            var one = new Customer(
                    grants, loaded.getOrDefault(id, Map.of()), simulation.placement(), kept(beside, id, closed));
            tally.compare(Decision.of(live, situation(one, null)), Decision.of(beside, situation(one, null)));
            for (var cart : carts.getOrDefault(id, List.of())) {
                var bought = bought(cart);
                tally.cart(
                        cart.day(),
                        bought.total().minor(),
                        Decision.of(beside, situation(one, bought)),
                        Decision.of(beside, situation(one.silent(), bought)));
            }
        }
        return tally;
    }

    private record Customer(Grants grants, Map<String, Object> loaded, String placement, Map<UUID, Outcome> closed) {
        /** The same, had they agreed to nothing. */
        Customer silent() {
            return new Customer(new Grants(grants.customerId(), grants.epoch(), Map.of()), Map.of(), placement, closed);
        }
    }

    /** What the rules read that may run for this customer, and past carts, as far as consents open them. */
    private static Set<String> names(RuleSet rules, Grants grants) {
        var names = new HashSet<String>();
        rules.permitted(grants.purposes()).stream()
                .mapToObj(rules.offers()::get)
                .flatMap(offer -> offer.reads().stream())
                .filter(Attribute::isPersonal)
                .forEach(attribute -> names.add(attribute.name()));
        REGISTRY.find(CARTS).filter(carts -> carts.isOpen(grants::permits)).ifPresent(carts -> names.add(CARTS));
        return names;
    }

    private void note(Collection<Grants> customers, Map<UUID, Set<String>> names) {
        accesses.looks(
                "simulating offers",
                customers.stream()
                        .filter(grants -> !names.get(grants.customerId()).isEmpty())
                        .map(grants ->
                                Looked.at(names.get(grants.customerId())).seen(grants.customerId(), grants::basis))
                        .toList());
    }

    private Map<UUID, List<PastCart>> carts(Map<UUID, Set<String>> names, Simulation simulation) {
        var open = new ArrayList<UUID>();
        names.forEach((id, opened) -> {
            if (opened.contains(CARTS)) open.add(id);
        });
        var since = today().minusDays(simulation.historyDays());
        return pastCarts.of(open, since, currency).stream().collect(Collectors.groupingBy(PastCart::customerId));
    }

    private static Map<UUID, Outcome> kept(RuleSet rules, UUID customer, Map<UUID, Outcome> closed) {
        var all = new HashMap<>(closed);
        rules.keptFrom(customer).forEach(offer -> all.put(offer, Outcome.HOLDOUT));
        return all;
    }

    private Situation situation(Customer customer, Cart cart) {
        var now = clock.instant();
        var occasion = new Occasion(customer.placement(), cart, null);
        var known = new HashMap<>(customer.loaded());
        known.putAll(occasion.facts(today().getMonthValue()));
        return new Situation(
                customer.placement(),
                now,
                customer.grants().purposes(),
                Facts.of(REGISTRY, known),
                cart,
                customer.closed());
    }

    private Cart bought(PastCart cart) {
        var money = Currency.getInstance(currency);
        return new Cart(cart.lines().stream()
                .map(l -> new Cart.Line(l.sku(), l.category(), l.quantity(), new Money(l.unitMinor(), money)))
                .toList());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
