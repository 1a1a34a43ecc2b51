package org.concilier.offer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concilier.offer.experiment.Trial;
import org.concilier.offer.rule.AttributeRegistry;
import org.concilier.offer.rule.Rule;
import org.concilier.offer.rule.RuleCheck;
import org.concilier.offer.rule.RuleCompiler;
import org.concilier.shared.InvalidInput;

/** Holds the rule set of this node and replaces it when the counter in the database has moved. */
@ApplicationScoped
class RuleSets {
    private static final System.Logger LOG = System.getLogger(RuleSets.class.getName());

    private static final String RUNNING =
            "select o from Offer o, Campaign c where c.id = o.campaignId and o.live = true and c.phase = PUBLISHED";

    @PersistenceContext
    EntityManager em;

    @Inject
    Policies policies;

    private RuleCompiler compiler;
    private volatile RuleSet current = RuleSet.NONE;

    @PostConstruct
    void start() {
        compiler = new RuleCompiler(AttributeRegistry.standard());
    }

    /** The published set, at least as new as the last publication committed before this call. */
    RuleSet current() {
        var held = current;
        // Read before the offers: a publication in between makes the set look older than it is, never newer.
        var version = counter();
        if (held.version() == version) return held;
        var offers = em.createQuery(RUNNING, Offer.class).getResultList();
        var loaded = new RuleSet(version, terms(offers, held), places(offers), trials(), budgeted());
        policies.keep(loaded);
        current = loaded;
        return loaded;
    }

    /** Offers by id, live or not; unknown ids are left out. */
    List<Terms> find(Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        var offers = em.createQuery("select o from Offer o where o.id in :ids", Offer.class)
                .setParameter("ids", ids)
                .getResultList();
        var found = terms(offers, current);
        if (ids.contains(Terms.NEUTRAL.id())) found.add(Terms.NEUTRAL);
        return found;
    }

    /** The set that a decision was taken under; without the offers that this release cannot decide any more. */
    RuleSet under(OfferDecision decision, DecisionRecord record) {
        var held = current;
        var set = held.digest().equals(record.policy())
                ? held
                : new RuleSet(decision.ruleset(), find(policies.find(record.policy())));
        return set.with(decision.placement(), record.place());
    }

    /** @throws InvalidInput with the pointer {@code /rule} */
    Rule compile(String source) {
        return compiler.compile(source);
    }

    /** A rule and all that keeps it from being published under these purposes. */
    RuleCheck.Result check(String source, RuleCheck.Allowed allowed) {
        return new RuleCheck(compiler).check(source, allowed);
    }

    /** Announces a change of the live offers; locks out every other publication until the transaction ends. */
    void moved() {
        em.createNativeQuery("update ruleset_version set counter = counter + 1 where id = 1")
                .executeUpdate();
    }

    private List<Trial> trials() {
        return em.createQuery(
                        "select distinct e from Experiment e left join fetch e.arms where e.state = RUNNING",
                        Experiment.class)
                .getResultStream()
                .map(Experiment::trial)
                .toList();
    }

    private Set<UUID> budgeted() {
        return new HashSet<>(em.createQuery(
                        "select b.offerId from OfferBudget b, Offer o where o.id = b.offerId and o.live = true",
                        UUID.class)
                .getResultList());
    }

    private Map<String, Place> places(List<Offer> offers) {
        var generals = new HashMap<String, UUID>();
        offers.stream().filter(Offer::isGeneral).forEach(offer -> generals.put(offer.code(), offer.id()));
        var places = new HashMap<String, Place>();
        em.createQuery("select p from Placement p", Placement.class)
                .getResultList()
                .forEach(p -> places.put(p.code(), new Place(p.slots(), generals.get(p.generalOffer()))));
        return places;
    }

    private long counter() {
        return ((Number) em.createNativeQuery("select counter from ruleset_version where id = 1")
                        .getSingleResult())
                .longValue();
    }

    private List<Terms> terms(List<Offer> offers, RuleSet held) {
        var terms = new ArrayList<Terms>();
        for (var offer : offers) {
            held.find(offer.id()).or(() -> terms(offer)).ifPresent(terms::add);
        }
        return terms;
    }

    /** Empty for a rule of a former release that this one no longer accepts: no rule is guessed. */
    private Optional<Terms> terms(Offer offer) {
        try {
            return Optional.of(
                    Terms.of(offer, offer.rule().map(compiler::compile).orElse(null)));
        } catch (InvalidInput e) {
            LOG.log(Level.ERROR, "offer " + offer.code() + " cannot be decided: " + e.getMessage());
            return Optional.empty();
        }
    }
}
