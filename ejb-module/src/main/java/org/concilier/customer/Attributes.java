package org.concilier.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concilier.consent.Grants;
import org.concilier.customer.scoring.CutPointBook;
import org.concilier.shared.Business;
import org.concilier.shared.Several;

/**
 * Loads what rules may read of customers: the granted attributes and not one column more. Internal: the caller answers
 * for the grants and notes the look.
 */
@ApplicationScoped
public class Attributes {
    @PersistenceContext
    EntityManager em;

    @Inject
    CutPointBook cutPoints;

    @Inject
    @Business
    Clock clock;

    /**
     * The granted attributes of each customer asked for, whole numbers as {@link Long}, the rest as {@link String}. Who
     * agreed and never bought is {@code NEW} with 0 in every number; who is not scored by a model has no
     * {@code customer.*}. One query per distinct set of attributes, and one for the cut points of scores.
     *
     * <p>With a score comes {@code purchase.cut_points}, the version that it was made by.
     *
     * <p>What was derived under an earlier yes than the present one is stale: it is left out, as if it were not there.
     *
     * @param customers what each permits now
     * @param granted names per customer; a customer missing here gets nothing; names that are not personal are passed over
     */
    public Map<UUID, Map<String, Object>> load(Collection<Grants> customers, Map<UUID, Set<String>> granted) {
        var permits = new HashMap<UUID, Grants>();
        for (var grants : customers) permits.put(grants.customerId(), grants);
        var alike = permits.keySet().stream()
                .collect(Collectors.groupingBy(id -> attributes(granted.getOrDefault(id, Set.of()))));
        var scored = alike.keySet().stream().flatMap(Set::stream).anyMatch(Attribute::isScore);
        var cuts = scored ? cutPoints.current() : null;
        var all = new HashMap<UUID, Map<String, Object>>();
        alike.forEach((attributes, ids) -> all.putAll(load(ids, attributes, permits, cuts)));
        return all;
    }

    private Map<UUID, Map<String, Object>> load(
            List<UUID> ids, Set<Attribute> attributes, Map<UUID, Grants> permits, CutPointBook.Current cuts) {
        var all = new HashMap<UUID, Map<String, Object>>();
        for (var id : ids) all.put(id, Map.of());
        if (attributes.isEmpty()) return all;
        var facts = EnumSet.noneOf(Fact.class);
        attributes.forEach(attribute -> facts.addAll(attribute.facts()));
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (var row :
                Several.query(em, query(facts), Tuple.class, Map.of("ids", ids)).getResultList()) {
            var id = row.get(0, UUID.class);
            var epoch = row.get(1, Long.class);
            var stale = epoch != null && epoch < Features.since(permits.get(id));
            var known = new Facts(loaded(row, facts, permits.get(id)), today, cuts);
            all.put(id, values(attributes, stale, known));
        }
        return all;
    }

    private static Map<String, Object> values(Set<Attribute> attributes, boolean stale, Facts known) {
        var values = new HashMap<String, Object>();
        for (var attribute : attributes) {
            var value = stale && attribute.isDerived() ? null : attribute.of(known);
            if (value != null) values.put(attribute.path(), value);
        }
        return Map.copyOf(values);
    }

    static String query(Set<Fact> facts) {
        var columns = facts.stream().map(fact -> fact.expression).collect(Collectors.joining(", "));
        var computed = has(facts, Fact.Source.FEATURES);
        var scored = has(facts, Fact.Source.SCORE);
        return "select c.id, " + (computed ? "f.epoch" : "cast(null as Long)") + ", "
                + (scored ? "s.epoch" : "cast(null as Long)") + ", " + columns + " from Customer c"
                + (computed ? " left join CustomerFeatures f on f.customerId = c.id" : "")
                + (scored ? " left join CustomerScore s on s.customerId = c.id" : "") + " where c.id in :ids";
    }

    private static boolean has(Set<Fact> facts, Fact.Source source) {
        return facts.stream().anyMatch(fact -> fact.source == source);
    }

    /** A score made under an earlier yes is as if it were not there. */
    private static Map<Fact, Object> loaded(Tuple row, Set<Fact> facts, Grants grants) {
        var scoredAt = row.get(2, Long.class);
        var yes = grants.byPurpose().get(Agreed.JOURNEY_PROFILING);
        var counts = scoredAt != null && yes != null && scoredAt >= yes.sinceEpoch();
        var loaded = new EnumMap<Fact, Object>(Fact.class);
        int column = 3;
        for (var fact : facts) {
            var value = row.get(column++);
            loaded.put(fact, fact.source != Fact.Source.SCORE || counts ? value : null);
        }
        return loaded;
    }

    private static Set<Attribute> attributes(Set<String> names) {
        var attributes = EnumSet.noneOf(Attribute.class);
        for (var name : names) Attribute.named(name).ifPresent(attributes::add);
        if (attributes.stream().anyMatch(Attribute::isScore)) attributes.add(Attribute.CUT_POINTS);
        return attributes;
    }
}
