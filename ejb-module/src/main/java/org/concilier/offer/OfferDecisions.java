package org.concilier.offer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concilier.consent.Grants;
import org.concilier.consent.Permissions;
import org.concilier.consent.UnknownCustomer;
import org.concilier.privacy.AccessLog;
import org.concilier.privacy.Basis;
import org.concilier.privacy.CustomerPresent;
import org.concilier.shared.Business;
import org.concilier.shared.Fields;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.Needs;
import org.concilier.shared.assurance.Operation;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Decides offers for one customer, and explains any decision taken; always gives at least an offer for everyone. */
@Stateless
@RolesAllowed({Roles.OFFERS_READ, Roles.CUSTOMER, Roles.AGENT})
public class OfferDecisions {
    private static final String EXPLAINING = "explaining offers";

    @PersistenceContext
    EntityManager em;

    @Inject
    Deciding deciding;

    @Inject
    RuleSets ruleSets;

    @Inject
    Claims claims;

    @Inject
    PriorPrices priorPrices;

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

    /** Decides for a request {@code {customerId, placement, cart?, context?}}; {@link #find} tells the alternatives. */
    public DecisionView decide(Fields body, String language) {
        var request = Occasion.Request.read(body, Currency.getInstance(currency));
        return decide(locked(request.customerId()), request.occasion(), language, false);
    }

    /**
     * Decides anew. A withdrawal either comes before and counts, or waits until this decision is stored.
     *
     * @param language {@code fr} or {@code en}
     * @throws UnknownCustomer when there is no such customer
     * @throws org.concilier.shared.InvalidInput when there is no such placement
     * @throws org.concilier.privacy.NotYours when a customer asks for someone else
     */
    public DecisionView decide(UUID customerId, Occasion occasion, String language) {
        return decide(locked(customerId), occasion, language, true);
    }

    /** The decision of today for this placement if nothing it rests on has changed since; a new one otherwise. */
    public DecisionView current(UUID customerId, String placement, String language) {
        return today(customerId, placement, language);
    }

    private DecisionView today(UUID customerId, String placement, String language) {
        var grants = locked(customerId);
        var latest = latest(customerId, placement).filter(decision -> isCurrent(decision, grants));
        if (latest.isEmpty()) return decide(grants, Occasion.at(placement), language, true);
        return explain(latest.get(), grants, language);
    }

    /**
     * What a kiosk shows to the customer whom it has just recognised.
     *
     * @throws org.concilier.privacy.CustomerNotPresent when this kiosk has not, or not any more
     */
    @RolesAllowed(Roles.KIOSK)
    @Needs(Operation.OPERATE_KIOSK)
    public DecisionView atCounter(UUID customerId, String language) {
        present.require(customerId, "showing offers at a counter", Set.of("offer-decisions"));
        return today(customerId, "counter", language);
    }

    /**
     * A decision as it was taken, told by what the customer permits now.
     *
     * @throws UnknownDecision when there is none
     */
    @RolesAllowed({Roles.DECISIONS_READ, Roles.OFFERS_READ, Roles.CUSTOMER, Roles.AGENT, Roles.AUDITOR})
    public DecisionView find(UUID decisionId, String language) {
        var decision = known(decisionId);
        present.demandOfAgents(decision.customerId(), EXPLAINING, Set.of("offer-decisions"));
        return explain(decision, permissions.of(decision.customerId()), language);
    }

    /**
     * Computes a decision again from what was kept of it.
     *
     * @return whether the same offers come out, for the same amounts and with the same refusals
     */
    @RolesAllowed({Roles.DECISIONS_READ, Roles.AUDITOR})
    public boolean replay(UUID decisionId) {
        return replayed(decisionId).isEmpty();
    }

    /** The same, telling what came out differently first; empty when nothing did. */
    @RolesAllowed({Roles.DECISIONS_READ, Roles.AUDITOR})
    public Optional<ReplayDifference> replayed(UUID decisionId) {
        var decision = known(decisionId);
        var record = decision.record();
        var looked = Looked.at(record.facts().keySet());
        accesses.look(decision.customerId(), "checking a decision", looked.categories(), "accountability");
        return Replay.of(decision, record, ruleSets.under(decision, record)).difference();
    }

    private DecisionView decide(Grants grants, Occasion occasion, String language, boolean whole) {
        Deciding.requirePlace(ruleSets.current(), occasion.placement());
        var taken = deciding.decide(List.of(grants), occasion).get(0);
        var seen = occasion.coupons().isEmpty()
                ? List.<Presented.Seen>of()
                : claims.presented(taken.decision(), occasion.coupons(), Set.of())
                        .seen();
        return tell(taken, grants, language, seen, whole);
    }

    private DecisionView explain(OfferDecision decision, Grants grants, String language) {
        var record = decision.record();
        // What no longer stands is not told, so it is not a look either.
        var reliance = Reliance.of(decision, record, grants);
        var looked = Looked.at(record.facts().keySet(), reliance::isOn);
        accesses.looks(
                EXPLAINING,
                List.of(looked.seen(decision.customerId(), purposes -> Basis.consents(consents(record, purposes)))));
        var rules = ruleSets.under(decision, record);
        return tell(new Deciding.Taken(decision, record, rules), grants, language, List.of(), true);
    }

    private DecisionView tell(
            Deciding.Taken taken, Grants grants, String language, List<Presented.Seen> coupons, boolean whole) {
        var decision = taken.decision();
        var record = taken.record();
        var rules = taken.rules();
        var texts = new Explanations(language, Currency.getInstance(currency));
        var reliance = Reliance.of(decision, record, grants);
        var alternatives = new Alternatives(decision, record, rules);
        var given = record.given().stream()
                .flatMap(one -> rules.find(one.offerId()).stream())
                .toList();
        var notices = new Narrator.Notices(priorPrices.of(given, record.cart()), coupons, whole);
        return new Narrator(record, reliance, alternatives, texts, notices).tell(decision);
    }

    /** An agent whose caller is not verified works as if nothing were permitted: nothing personal is even loaded. */
    private Grants locked(UUID customerId) {
        var grants =
                permissions.locked(List.of(customerId)).stream().findFirst().orElseThrow(UnknownCustomer::new);
        return present.isMasked(customerId) ? new Grants(customerId, grants.epoch(), Map.of()) : grants;
    }

    private Optional<OfferDecision> latest(UUID customerId, String placement) {
        return em.createQuery(
                        "select d from OfferDecision d where d.customerId = :customer and d.placement = :placement"
                                + " order by d.decidedAt desc",
                        OfferDecision.class)
                .setParameter("customer", customerId)
                .setParameter("placement", placement)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private boolean isCurrent(OfferDecision decision, Grants grants) {
        return decision.epoch() == grants.epoch()
                && decision.ruleset() == ruleSets.current().version()
                && decision.record().consents().keySet().equals(grants.purposes())
                && day(decision.decidedAt()).equals(day(clock.instant()));
    }

    private OfferDecision known(UUID decisionId) {
        var decision = em.find(OfferDecision.class, decisionId);
        if (decision == null) throw new UnknownDecision();
        return decision;
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Map<String, UUID> consents(DecisionRecord record, Collection<String> purposes) {
        var consents = new HashMap<>(record.consents());
        consents.keySet().retainAll(purposes);
        return consents;
    }
}
