package org.concilier.customer;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concilier.consent.Permissions;
import org.concilier.consent.UnknownCustomer;
import org.concilier.privacy.AccessLog;
import org.concilier.privacy.Basis;
import org.concilier.privacy.CustomerPresent;
import org.concilier.shared.Business;
import org.concilier.shared.Caller;
import org.concilier.shared.Fields;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.Needs;
import org.concilier.shared.assurance.Operation;

/** Who the customers are, for partners, agents and the customers themselves; every look is noted. */
@Stateless
public class Customers {
    private static final int MOST_FOUND = 20;
    private static final String OPENING = "opening the file during a call";
    private static final Set<String> IDENTITY = Set.of("identity");

    @PersistenceContext
    EntityManager em;

    @Inject
    CustomerBook book;

    @Inject
    Permissions permissions;

    @Inject
    AccessLog accesses;

    @Inject
    CustomerPresent present;

    @Inject
    Caller caller;

    @Inject
    @Business
    Clock clock;

    /**
     * Registers a customer from {@code {externalId, givenName, familyName, email, phone, birthDate, locale}}.
     *
     * @throws ExternalIdTaken when there is one with that external id
     */
    @RolesAllowed(Roles.CUSTOMERS_WRITE)
    public CustomerView register(Fields fields) {
        var profile = Profile.read(fields, today());
        var registration = book.register(List.of(profile)).get(0);
        if (registration.result() != CustomerBook.Result.NEW) throw new ExternalIdTaken();
        em.flush();
        return new FieldPolicy(purpose -> false).view(em.find(Customer.class, registration.id()));
    }

    /** @throws UnknownCustomer when there is none */
    @RolesAllowed({Roles.CUSTOMERS_READ, Roles.CUSTOMER})
    public CustomerView find(UUID id) {
        return look(id, "reading the profile").view(known(id));
    }

    @RolesAllowed(Roles.CUSTOMERS_READ)
    public Optional<CustomerView> findByExternalId(String externalId) {
        return Optional.ofNullable(book.ids(List.of(externalId)).get(externalId))
                .map(this::find);
    }

    /**
     * Changes what a JSON merge patch names (RFC 7396).
     *
     * @throws StaleCustomer when {@code version} is not the current one
     */
    @RolesAllowed({Roles.CUSTOMERS_WRITE, Roles.CUSTOMER})
    public CustomerView change(UUID id, long version, Fields patch) {
        var policy = look(id, "changing the profile");
        var customer = known(id);
        if (customer.version() != version) throw new StaleCustomer();
        book.change(customer, customer.profile().patched(patch, today()));
        em.flush();
        return policy.view(customer);
    }

    /**
     * Finds by the first letters of the family name, or by whole external id or e-mail address.
     *
     * @return at most 20, masked
     */
    @RolesAllowed(Roles.AGENT)
    public List<MaskedCustomer> search(String text) {
        var name = SearchKey.ofName(text);
        if (text.isBlank()) return List.of();
        var found = em.createQuery("""
                        select c from Customer c
                        where c.profile.externalId = :exact or c.searchEmail = :email
                           or (c.searchName >= :name and c.searchName < :after and :letters >= 2)
                        order by c.searchName, c.id""", Customer.class)
                .setParameter("exact", text.strip())
                .setParameter("email", SearchKey.ofEmail(text))
                .setParameter("name", name)
                .setParameter("after", name.isEmpty() ? name : SearchKey.after(name))
                .setParameter("letters", name.length())
                .setMaxResults(MOST_FOUND)
                .getResultList();
        var ids = found.stream().map(Customer::id).toList();
        accesses.looks(ids, "searching for a caller", Set.of("identity-masked"), "contract");
        return found.stream().map(MaskedCustomer::of).toList();
    }

    /** A customer as an agent sees one who is not verified. */
    @RolesAllowed(Roles.AGENT)
    public MaskedCustomer masked(UUID id) {
        accesses.look(id, "helping a caller", Set.of("identity-masked"), "contract");
        return MaskedCustomer.of(known(id));
    }

    /**
     * A customer who is verified as present in a call of the agent: who it is. How to reach them is asked for field by field
     * ({@link UnmaskedFields}); the rest needs what it always needs.
     *
     * @throws org.concilier.privacy.CustomerNotPresent otherwise; the attempt is in the customer's access log
     */
    @RolesAllowed(Roles.AGENT)
    @Needs(Operation.OPEN_CUSTOMER_FILE)
    public CallerFile inCall(UUID id) {
        var presence = present.require(id, OPENING, IDENTITY);
        accesses.look(id, OPENING, IDENTITY, presence.basis());
        return CallerFile.of(known(id));
    }

    /** Whether there is such a customer; tells nothing else. */
    @PermitAll
    public boolean exists(UUID id) {
        return em.find(Customer.class, id) != null;
    }

    /** Whom a number of the company's means; tells nothing else. */
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.AUDITOR})
    public Optional<UUID> numbered(String externalId) {
        return Optional.ofNullable(book.ids(List.of(externalId)).get(externalId));
    }

    private FieldPolicy look(UUID id, String why) {
        var grants = permissions.of(id);
        var policy = new FieldPolicy(purpose -> caller.is(id) || grants.permits(purpose));
        accesses.look(id, why, policy.categories(), Basis.of("contract").and(grants.basis(FieldPolicy.PURPOSES)));
        return policy;
    }

    private Customer known(UUID id) {
        var customer = em.find(Customer.class, id);
        if (customer == null) throw new UnknownCustomer();
        return customer;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
