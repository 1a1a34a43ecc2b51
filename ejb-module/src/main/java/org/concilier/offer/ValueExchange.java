package org.concilier.offer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.concilier.consent.Grants;
import org.concilier.consent.Permissions;
import org.concilier.consent.PurposeView;
import org.concilier.consent.Purposes;
import org.concilier.consent.UnknownCustomer;
import org.concilier.customer.Attributes;
import org.concilier.offer.rule.AttributeRegistry;
import org.concilier.offer.rule.Facts;
import org.concilier.offer.rule.Truth;
import org.concilier.privacy.AccessLog;
import org.concilier.privacy.Basis;
import org.concilier.privacy.CustomerPresent;
import org.concilier.shared.Business;
import org.concilier.shared.Money;
import org.concilier.shared.Roles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What sharing brought a customer and what it would bring, from the published rules themselves. Nothing that is not
 * consented is loaded: what depends on it is unknown, and an offer is only held out when it may still fit.
 */
@Stateless
@RolesAllowed({Roles.CUSTOMER, Roles.AGENT, Roles.OFFERS_READ})
public class ValueExchange {
    /** Fewer would let a reader guess at persons. */
    private static final int LEAST_COUNTED = 20;

    private static final int MOST_PURPOSES = 200;
    private static final String WHY = "telling what sharing brings";
    private static final AttributeRegistry REGISTRY = AttributeRegistry.standard();

    @Inject
    RuleSets ruleSets;

    @Inject
    Budgets budgets;

    @Inject
    Benefits benefits;

    @Inject
    RunTallies tallies;

    @Inject
    Attributes attributes;

    @Inject
    Purposes purposes;

    @Inject
    Permissions permissions;

    @Inject
    AccessLog accesses;

    @Inject
    CustomerPresent present;

    @Inject
    @Business
    Clock clock;

    @Inject
    @ConfigProperty(name = "concilier.controller.currency")
    String currency;

    /**
     * @param language {@code fr} or {@code en}
     * @throws UnknownCustomer when there is no such customer
     */
    public ValueExchangeView of(UUID customerId, String language) {
        present.demandOfAgents(customerId, WHY, Set.of("redemptions"));
        var grants =
                permissions.locked(List.of(customerId)).stream().findFirst().orElseThrow(UnknownCustomer::new);
        var offers = offers();
        var all = purposes.list(null, MOST_PURPOSES);
        var prospects = Prospects.of(grants, all, fits(offers, grants), language);
        var brought = benefits.of(customerId);
        var shares = tallies.latestShares();
        return new ValueExchangeView(
                customerId,
                all.stream()
                        .filter(purpose -> isOfInterest(purpose, grants, brought))
                        .map(purpose -> new ValueExchangeView.Purpose(
                                purpose.code(),
                                purpose.name().in(language),
                                grants.permits(purpose.code()),
                                brought(brought.get(purpose.code())),
                                prospects.brings(purpose.code()),
                                wouldBring(purpose.code(), prospects, shares)))
                        .toList(),
                everyone(offers, language),
                brought(brought.get(Benefit.ALL)).saved());
    }

    /** What can be asked, is allowed, or has brought something: the rest is nothing to weigh. */
    private static boolean isOfInterest(PurposeView purpose, Grants grants, Map<String, Benefit> brought) {
        return purpose.askable() || grants.permits(purpose.code()) || brought.containsKey(purpose.code());
    }

    private List<Terms> offers() {
        var now = clock.instant();
        var valid = ruleSets.current().offers().stream()
                .filter(offer -> offer.isValid(now))
                .toList();
        var exhausted = budgets.exhausted(valid);
        return valid.stream().filter(offer -> !exhausted.contains(offer.id())).toList();
    }

    /** Personal offers that the consented facts do not rule out. */
    private List<Prospects.Fit> fits(List<Terms> offers, Grants grants) {
        var names = new HashSet<String>();
        for (var offer : offers) {
            offer.reads().stream()
                    .filter(a -> a.isPersonal() && a.isOpen(grants::permits))
                    .forEach(a -> names.add(a.name()));
        }
        note(grants, names);
        var customer = grants.customerId();
        var known = new HashMap<>(
                attributes.load(List.of(grants), Map.of(customer, names)).get(customer));
        known.put(AttributeRegistry.MONTH, (long)
                clock.instant().atZone(ZoneOffset.UTC).getMonthValue());
        var facts = Facts.of(REGISTRY, known);
        return offers.stream()
                .filter(Terms::isPersonal)
                .map(offer -> new Prospects.Fit(offer, offer.holds(facts)))
                .filter(fit -> fit.holds() != Truth.FALSE)
                .toList();
    }

    private void note(Grants grants, Set<String> names) {
        var looked = Looked.at(names);
        var categories = new TreeSet<>(looked.categories());
        categories.add("redemptions");
        var basis = Basis.of("contract").and(grants.basis(looked.purposes()));
        accesses.look(grants.customerId(), WHY, categories, basis);
    }

    private ValueExchangeView.Brought brought(Benefit benefit) {
        var unit = Currency.getInstance(currency);
        return benefit == null
                ? new ValueExchangeView.Brought(0, Money.zero(unit))
                : new ValueExchangeView.Brought(benefit.redemptions(), new Money(benefit.savedMinor(), unit));
    }

    private static ValueExchangeView.WouldBring wouldBring(
            String purpose, Prospects prospects, Map<String, RunTallies.Share> shares) {
        var share = shares.get(purpose);
        var among = share == null || share.customers() < LEAST_COUNTED
                ? null
                : new ValueExchangeView.Among(share.customers(), share.withPersonalOffer());
        return new ValueExchangeView.WouldBring(prospects.wouldBring(purpose), prospects.together(purpose), among);
    }

    private static List<String> everyone(List<Terms> offers, String language) {
        var titles = offers.stream()
                .filter(offer -> !offer.isPersonal())
                .map(offer -> offer.title().in(language))
                .toList();
        return titles.isEmpty() ? List.of(Terms.NEUTRAL.title().in(language)) : titles;
    }
}
