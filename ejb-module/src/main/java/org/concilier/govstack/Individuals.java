package org.concilier.govstack;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concilier.customer.CustomerBook;
import org.concilier.customer.Customers;
import org.concilier.privacy.AccessLog;
import org.concilier.shared.Fields;
import org.concilier.shared.Roles;

/** Our customers as GovStack's individuals: by UUID, with the external id and where it comes from. */
@Stateless
@RolesAllowed(Roles.CUSTOMERS_READ)
public class Individuals {
    @PersistenceContext
    EntityManager em;

    @Inject
    Customers customers;

    @Inject
    CustomerBook book;

    @Inject
    AccessLog accesses;

    /** Registers a customer of whom nothing else is known. */
    @RolesAllowed(Roles.CUSTOMERS_WRITE)
    public IndividualView create(Fields individual) {
        var externalId = individual.ignoring("id").text("externalId", 100);
        var origin = origin(individual);
        individual.done(externalId);
        var profile = Json.createObjectBuilder().add("externalId", externalId).build();
        var row = new Individual(customers.register(new Fields(profile)).id());
        row.comesFrom(origin.type(), origin.provider());
        em.persist(row);
        return row.view(externalId);
    }

    /** Changes where the external id comes from; the id itself stays. */
    @RolesAllowed(Roles.CUSTOMERS_WRITE)
    public IndividualView update(String id, Fields individual) {
        var customer = require(id);
        look(List.of(customer), "changing an individual");
        var externalId = book.externalIds(List.of(customer)).get(customer);
        individual
                .ignoring("id")
                .optionalText("externalId", 100)
                .filter(given -> !given.equals(externalId))
                .ifPresent(given -> individual.fault("externalId", "cannot be changed"));
        var origin = individual.done(origin(individual));
        var row = em.find(Individual.class, customer);
        if (row == null) em.persist(row = new Individual(customer));
        row.comesFrom(origin.type(), origin.provider());
        return row.view(externalId);
    }

    public IndividualView find(String id) {
        var customer = require(id);
        look(List.of(customer), "reading an individual");
        return views(book.externalIds(List.of(customer))).get(0);
    }

    public List<IndividualView> page(Slice slice) {
        var found = book.externalIds(slice.offset(), slice.limit());
        look(found.keySet(), "listing individuals");
        return views(found);
    }

    private record Origin(String type, String provider) {}

    private static Origin origin(Fields individual) {
        return new Origin(
                individual.optionalText("externalIdType", 100).orElse(null),
                individual.optionalText("identityProviderId", 100).orElse(null));
    }

    private UUID require(String id) {
        var customer = Ids.uuid("individual", id);
        if (!customers.exists(customer)) throw new UnknownObject("individual");
        return customer;
    }

    private List<IndividualView> views(Map<UUID, String> externalIds) {
        if (externalIds.isEmpty()) return List.of();
        var known = em.createQuery("select i from Individual i where i.customerId in :ids", Individual.class)
                .setParameter("ids", externalIds.keySet())
                .getResultStream()
                .collect(Collectors.toMap(Individual::customerId, Function.identity()));
        return externalIds.entrySet().stream()
                .map(e -> known.getOrDefault(e.getKey(), new Individual(e.getKey()))
                        .view(e.getValue()))
                .toList();
    }

    private void look(Collection<UUID> customers, String why) {
        accesses.looks(customers, why, Set.of("identity"), "contract");
    }
}
