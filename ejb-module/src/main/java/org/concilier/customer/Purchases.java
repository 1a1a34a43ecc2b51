package org.concilier.customer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concilier.consent.UnknownCustomer;
import org.concilier.privacy.AccessLog;
import org.concilier.privacy.CustomerPresent;
import org.concilier.shared.Business;
import org.concilier.shared.Caller;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.Needs;
import org.concilier.shared.assurance.Operation;

/** What customers bought: told by partners, shown to the customer, and without amounts to an agent. */
@Stateless
public class Purchases {
    private static final Set<String> CATEGORIES = Set.of("purchase-history");
    private static final String OLDER = " and (p.purchasedAt, p.id) <"
            + " (select a.purchasedAt, a.id from Purchase a where a.id = :after and a.customerId = :customer)";

    @PersistenceContext
    EntityManager em;

    @Inject
    PurchaseBook book;

    @Inject
    AccessLog accesses;

    @Inject
    CustomerPresent present;

    @Inject
    Caller caller;

    @Inject
    @Business
    Clock clock;

    /** A purchase in the book, and whether this call brought it there. */
    public record Recorded(PurchaseView purchase, boolean isNew) {}

    /**
     * Takes a purchase; the same one twice counts once.
     *
     * @throws OrderIdTaken when the caller used the order id for another purchase
     */
    @RolesAllowed(Roles.PURCHASES_WRITE)
    public Recorded record(UUID customerId, Fields fields) {
        var details = PurchaseDetails.read(fields, clock.instant());
        var outcome = book.record(caller.name(), List.of(new PurchaseBook.Entry(customerId, details)))
                .get(0);
        return switch (outcome.result()) {
            case NEW -> new Recorded(view(outcome.purchaseId()), true);
            case SAME -> new Recorded(view(outcome.purchaseId()), false);
            case NO_CUSTOMER -> throw new UnknownCustomer();
            case ORDER_ID_TAKEN -> throw new OrderIdTaken();
            case OTHER_CURRENCY ->
                throw new InvalidInput("/total/currency", "must be the currency of the customer's other purchases");
        };
    }

    /** One purchase, for the customer and for the partner who told it. */
    @RolesAllowed({Roles.PURCHASES_WRITE, Roles.CUSTOMER})
    public PurchaseView find(UUID customerId, UUID purchaseId) {
        accesses.look(customerId, "reading a purchase", CATEGORIES, "contract");
        if (em.find(Customer.class, customerId) == null) throw new UnknownPurchase();
        var purchase = em.find(Purchase.class, purchaseId);
        var visible = purchase != null
                && purchase.customerId().equals(customerId)
                && (caller.is(customerId) || purchase.isOf(caller.name()));
        if (!visible) throw new UnknownPurchase();
        return purchase.view();
    }

    /**
     * A page of the customer's purchases, newest first.
     *
     * @param after id of the last purchase of the page before; null for the first page
     * @param limit 1 to 201 (a full page and one more, which tells that there is a next)
     */
    @RolesAllowed(Roles.CUSTOMER)
    public List<PurchaseView> page(UUID customerId, UUID after, int limit) {
        accesses.look(customerId, "reading purchases", CATEGORIES, "contract");
        return newest(customerId, after, limit).stream().map(Purchase::view).toList();
    }

    /** The same for an agent whose caller is not verified: days and numbers of articles, neither names nor amounts. */
    @RolesAllowed(Roles.AGENT)
    public List<MaskedPurchase> masked(UUID customerId, UUID after, int limit) {
        accesses.look(customerId, "helping a caller", Set.of("purchase-history-masked"), "contract");
        return newest(customerId, after, limit).stream().map(MaskedPurchase::of).toList();
    }

    /**
     * The same for an agent in whose call the customer is verified as present.
     *
     * @throws org.concilier.privacy.CustomerNotPresent otherwise
     */
    @RolesAllowed(Roles.AGENT)
    @Needs(Operation.OPEN_CUSTOMER_FILE)
    public List<PurchaseView> inCall(UUID customerId, UUID after, int limit) {
        var presence = present.require(customerId, "reading purchases", CATEGORIES);
        accesses.look(customerId, "reading purchases", CATEGORIES, presence.basis());
        return newest(customerId, after, limit).stream().map(Purchase::view).toList();
    }

    private List<Purchase> newest(UUID customerId, UUID after, int limit) {
        var query = em.createQuery(
                "select p.id from Purchase p where p.customerId = :customer" + (after == null ? "" : OLDER)
                        + " order by p.purchasedAt desc, p.id desc",
                UUID.class);
        query.setParameter("customer", customerId).setMaxResults(Math.min(limit, 201));
        if (after != null) query.setParameter("after", after);
        var ids = query.getResultList();
        if (ids.isEmpty()) return List.of();
        return em.createQuery(
                        "select distinct p from Purchase p left join fetch p.lines where p.id in :ids"
                                + " order by p.purchasedAt desc, p.id desc",
                        Purchase.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    private PurchaseView view(UUID id) {
        return em.find(Purchase.class, id).view();
    }
}
