package org.concilier.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.concilier.consent.Grants;
import org.concilier.customer.Attributes;
import org.concilier.ledger.LeafKind;
import org.concilier.ledger.Ledger;
import org.concilier.ledger.LedgerEvent;
import org.concilier.offer.rule.Attribute;
import org.concilier.offer.rule.AttributeRegistry;
import org.concilier.offer.rule.Facts;
import org.concilier.privacy.AccessLog;
import org.concilier.shared.Business;
import org.concilier.shared.InvalidInput;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Decides for any number of customers with the same few queries: rules that may run, then the attributes they read and no
 * other, then the decisions with their looks and leaves. The caller has locked the customers' consents. Internal.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Deciding {
    private static final AttributeRegistry REGISTRY = AttributeRegistry.standard();

    @PersistenceContext
    EntityManager em;

    @Inject
    RuleSets ruleSets;

    @Inject
    ClosedOffers closedOffers;

    @Inject
    Capping capping;

    @Inject
    Exposures exposures;

    @Inject
    Attributes attributes;

    @Inject
    AccessLog accesses;

    @Inject
    Ledger ledger;

    @Inject
    @Business
    Clock clock;

    @Inject
    @ConfigProperty(name = "concilier.controller.currency")
    String currency;

    /** A stored decision with what it rests on. */
    record Taken(OfferDecision decision, DecisionRecord record, RuleSet rules) {}

    /** @throws org.concilier.privacy.NotYours when a customer asks for someone else */
    public List<Taken> decide(Collection<Grants> customers, Occasion occasion) {
        var rules = ruleSets.current();
        var ids = customers.stream().map(Grants::customerId).toList();
        var closed = closedOffers.of(rules, ids, occasion);
        var names = new HashMap<UUID, Set<String>>();
        for (var grants : customers) names.put(grants.customerId(), names(rules, grants, occasion));
        note(customers, names);
        var loaded = attributes.load(customers, names);
        var taken = new ArrayList<Taken>();
        var candidates = new ArrayList<Exposures.Candidate>();
        for (var grants : customers) {
            var mine = loaded.getOrDefault(grants.customerId(), Map.of());
            var candidate = new Exposures.Candidate(
                    grants, situation(rules, grants, occasion, mine, closed.get(grants.customerId())));
            candidates.add(candidate);
            taken.add(take(rules, candidate));
        }
        exposures.note(rules, candidates);
        prove(taken);
        return taken;
    }

    /** @throws InvalidInput when nothing is shown there */
    static void requirePlace(RuleSet rules, String placement) {
        if (rules.places().containsKey(placement)) return;
        throw new InvalidInput(
                "/placement",
                "is not a placement of ours; there are "
                        + String.join(", ", new TreeSet<>(rules.places().keySet())));
    }

    /** The attributes that rules which may run here and now will read, and the stage when it may be told. */
    private Set<String> names(RuleSet rules, Grants grants, Occasion occasion) {
        var names = new HashSet<String>();
        var situation = new Situation(occasion.placement(), clock.instant(), grants.purposes(), null, null, Map.of());
        rules.reads(rules.permitted(grants.purposes()), situation::canShow).stream()
                .filter(Attribute::isPersonal)
                .forEach(attribute -> names.add(attribute.name()));
        REGISTRY.find(AttributeRegistry.STAGE)
                .filter(stage -> stage.isOpen(grants::permits))
                .ifPresent(stage -> names.add(stage.name()));
        return names;
    }

    /** Deciding an offer is a look, noted before anything is read. */
    private void note(Collection<Grants> customers, Map<UUID, Set<String>> names) {
        accesses.looks(
                "deciding offers",
                customers.stream()
                        .map(grants ->
                                Looked.at(names.get(grants.customerId())).seen(grants.customerId(), grants::basis))
                        .toList());
    }

    private Situation situation(
            RuleSet rules, Grants grants, Occasion occasion, Map<String, Object> loaded, Map<UUID, Outcome> closed) {
        var now = clock.instant();
        var known = new HashMap<>(loaded);
        known.putAll(occasion.facts(now.atZone(ZoneOffset.UTC).getMonthValue()));
        var mine = new HashMap<>(closed);
        rules.keptFrom(grants.customerId()).forEach(offer -> mine.put(offer, Outcome.HOLDOUT));
        return new Situation(
                occasion.placement(), now, grants.purposes(), Facts.of(REGISTRY, known), occasion.cart(), mine);
    }

    private Taken take(RuleSet rules, Exposures.Candidate candidate) {
        var grants = candidate.grants();
        var situation = candidate.situation();
        var decision = counted(rules, situation, grants.customerId());
        var record = Recorder.record(decision, rules, grants, situation);
        var row = new OfferDecision(
                        grants.customerId(), situation.at(), situation.placement(), grants.epoch(), rules.version())
                .took(decision.isPersonal(), DecisionJson.write(record, Currency.getInstance(currency)));
        return new Taken(row, record, rules);
    }

    /** Decides, and counts what is given; whoever loses a race for the last impression is decided without that offer. */
    private Decision counted(RuleSet rules, Situation situation, UUID customer) {
        while (true) {
            var decision = Decision.of(rules, situation);
            var full = capping.impress(decision, customer, situation.placement());
            if (full.isEmpty()) return decision;
            situation.closed().put(full.get(), Outcome.CAP_REACHED);
        }
    }

    private void prove(List<Taken> taken) {
        var hashes = ledger.append(taken.stream()
                .map(Taken::decision)
                .map(d -> new LedgerEvent(LeafKind.DECISION, d.customerId(), d.facts()))
                .toList());
        for (int i = 0; i < taken.size(); i++) {
            var decision = taken.get(i).decision();
            decision.proven(hashes.get(i));
            em.persist(decision);
        }
    }
}
