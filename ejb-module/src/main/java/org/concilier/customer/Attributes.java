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
import org.concilier.shared.Business;

/**
 * Loads what rules may read of customers: the granted attributes and not one column more. Internal: the caller answers
 * for the grants and notes the look.
 */
@ApplicationScoped
public class Attributes {
    @PersistenceContext
    EntityManager em;

    @Inject
    @Business
    Clock clock;

    /**
     * The granted attributes of each customer asked for, whole numbers as {@link Long}, the rest as {@link String}. Who
     * agreed and never bought is {@code NEW} with 0 in every number. One query per distinct set of attributes.
     *
     * <p>What was derived under an earlier yes than the present one is stale: it is left out, as if it were not there.
     *
     * @param customers what each permits now
     * @param granted names per customer; a customer missing here gets nothing; names that are not personal are passed over
     */
    public Map<UUID, Map<String, Object>> load(Collection<Grants> customers, Map<UUID, Set<String>> granted) {
        var since = new HashMap<UUID, Long>();
        for (var grants : customers) since.put(grants.customerId(), Features.since(grants));
        var alike = since.keySet().stream()
                .collect(Collectors.groupingBy(id -> attributes(granted.getOrDefault(id, Set.of()))));
        var all = new HashMap<UUID, Map<String, Object>>();
        alike.forEach((attributes, ids) -> all.putAll(load(ids, attributes, since)));
        return all;
    }

    private Map<UUID, Map<String, Object>> load(List<UUID> ids, Set<Attribute> attributes, Map<UUID, Long> since) {
        var all = new HashMap<UUID, Map<String, Object>>();
        for (var id : ids) all.put(id, Map.of());
        if (attributes.isEmpty()) return all;
        var facts = EnumSet.noneOf(Fact.class);
        attributes.forEach(attribute -> facts.addAll(attribute.facts()));
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (var row : em.createQuery(query(facts), Tuple.class)
                .setParameter("ids", ids)
                .getResultList()) {
            var known = facts(row, facts, today);
            var id = row.get(0, UUID.class);
            var epoch = row.get(1, Long.class);
            var stale = epoch != null && epoch < since.get(id);
            all.put(
                    id,
                    attributes.stream()
                            .filter(attribute -> !stale || !attribute.isDerived())
                            .collect(Collectors.toUnmodifiableMap(Attribute::path, a -> a.of(known))));
        }
        return all;
    }

    static String query(Set<Fact> facts) {
        var columns = facts.stream().map(fact -> fact.expression).collect(Collectors.joining(", "));
        var derived = facts.stream().anyMatch(fact -> fact.isFeature);
        var join = derived ? " left join CustomerFeatures f on f.customerId = c.id" : "";
        var epoch = derived ? "f.epoch, " : "cast(null as Long), ";
        return "select c.id, " + epoch + columns + " from Customer c" + join + " where c.id in :ids";
    }

    private static Facts facts(Tuple row, Set<Fact> facts, LocalDate today) {
        var loaded = new EnumMap<Fact, Object>(Fact.class);
        int column = 2;
        for (var fact : facts) loaded.put(fact, row.get(column++));
        return new Facts(loaded, today);
    }

    private static Set<Attribute> attributes(Set<String> names) {
        var attributes = EnumSet.noneOf(Attribute.class);
        for (var name : names) Attribute.named(name).ifPresent(attributes::add);
        return attributes;
    }
}
