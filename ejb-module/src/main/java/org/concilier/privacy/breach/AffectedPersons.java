package org.concilier.privacy.breach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.concilier.vault.Erased;

/**
 * Whom parties looked at in a time, page by page from an index of the access log. Refused looks show nothing and concern
 * nobody.
 */
@ApplicationScoped
class AffectedPersons {
    static final UUID START = new UUID(0, 0);

    /** As databases order them; {@link UUID#compareTo} is signed. */
    static final Comparator<UUID> ORDER = Comparator.comparing(UUID::toString);

    private static final String DURING = " and e.lookedAt >= :from and e.lookedAt < :until and e.allowed = true";

    @PersistenceContext
    EntityManager em;

    @Inject
    Erased erased;

    /** The next persons in the order of their ids, erased ones included; each party is a range of the index. */
    public List<UUID> after(BreachFacts facts, UUID last, int limit) {
        var found = new TreeSet<>(ORDER);
        for (var party : facts.parties()) {
            found.addAll(during(
                            em.createQuery(
                                    "select distinct e.customerId from AccessEntry e where e.account = :account"
                                            + " and e.customerId > :last" + DURING + " order by e.customerId",
                                    UUID.class),
                            facts)
                    .setParameter("account", party.name())
                    .setParameter("last", last)
                    .setMaxResults(limit)
                    .getResultList());
        }
        return found.stream().limit(limit).toList();
    }

    /** What was looked at of each of these persons; whoever was erased is left out. */
    public List<Affected> of(BreachFacts facts, Collection<UUID> persons) {
        if (persons.isEmpty()) return List.of();
        var all = new TreeMap<UUID, Affected>(ORDER);
        during(
                        em.createQuery(
                                "select e.customerId, e.categories, count(e), min(e.lookedAt), max(e.lookedAt)"
                                        + " from AccessEntry e where e.account in :accounts and e.customerId in :persons"
                                        + DURING + " group by e.customerId, e.categories",
                                Tuple.class),
                        facts)
                .setParameter("accounts", accounts(facts))
                .setParameter("persons", persons)
                .getResultList()
                .forEach(row -> all.merge(row.get(0, UUID.class), affected(row), AffectedPersons::plus));
        erased.among(persons).forEach(all::remove);
        return List.copyOf(all.values());
    }

    private static Affected affected(Tuple row) {
        return new Affected(
                row.get(0, UUID.class),
                row.get(2, Long.class),
                row.get(3, Instant.class),
                row.get(4, Instant.class),
                categories(row.get(1, String.class)));
    }

    private static Affected plus(Affected one, Affected other) {
        var categories = new TreeSet<>(one.categories());
        categories.addAll(other.categories());
        return new Affected(
                one.customerId(),
                one.looks() + other.looks(),
                one.firstAt().isBefore(other.firstAt()) ? one.firstAt() : other.firstAt(),
                one.lastAt().isAfter(other.lastAt()) ? one.lastAt() : other.lastAt(),
                List.copyOf(categories));
    }

    static List<String> categories(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split(","));
    }

    static List<String> accounts(BreachFacts facts) {
        return facts.parties().stream().map(BreachParty::name).distinct().toList();
    }

    static <T> TypedQuery<T> during(TypedQuery<T> query, BreachFacts facts) {
        return query.setParameter("from", facts.from()).setParameter("until", facts.until());
    }
}
