package org.concilier.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concilier.shared.Business;
import org.concilier.shared.Caller;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.Needs;
import org.concilier.shared.assurance.Operation;

/** Who looked at a customer's data: for that customer, and for those who watch over it. */
@Stateless
@RolesAllowed({Roles.CUSTOMER, Roles.PRIVACY_OFFICER, Roles.AUDITOR, Roles.ACCESSES_READ})
public class Accesses {
    private static final int MOST = 201;
    private static final int OWN = 12;

    @PersistenceContext
    EntityManager em;

    @Inject
    AccessLog log;

    @Inject
    CustomerPresent present;

    @Inject
    Caller caller;

    @Inject
    @Business
    Clock clock;

    /**
     * Which looks are wanted.
     *
     * @param party as {@link Access} names it; null for everyone
     * @param allowed whether they were allowed; null for both
     * @param from since when; null for all time
     * @param to until when, not included; null for now
     */
    public record Filter(String party, Boolean allowed, Instant from, Instant to) {
        public static final Filter NONE = new Filter(null, null, null, null);

        private String condition() {
            return (party == null ? "" : " and e.party = :party")
                    + (allowed == null ? "" : " and e.allowed = :allowed")
                    + (from == null ? "" : " and e.lookedAt >= :from")
                    + (to == null ? "" : " and e.lookedAt < :to");
        }

        private void into(TypedQuery<?> query) {
            if (party != null) query.setParameter("party", party);
            if (allowed != null) query.setParameter("allowed", allowed);
            if (from != null) query.setParameter("from", from);
            if (to != null) query.setParameter("to", to);
        }
    }

    /**
     * A page of the log, newest first. Reading it for someone else is itself a look.
     *
     * @param after id of the last entry of the page before; null for the first page
     * @param limit 1 to 201 (a full page and one more, which tells that there is a next)
     */
    public List<Access> entries(UUID customerId, UUID after, int limit) {
        return entries(customerId, Filter.NONE, after, limit);
    }

    /** The same, of one party or one outcome. */
    public List<Access> entries(UUID customerId, Filter filter, UUID after, int limit) {
        if (limit < 1 || limit > MOST) throw new IllegalArgumentException("limit must be 1 to " + MOST);
        log.look(customerId, "reading the access log", Set.of("access-log"), "accountability");
        var query = em.createQuery(
                "select e from AccessEntry e where e.customerId = :customer" + filter.condition()
                        + (after == null ? "" : OLDER) + " order by e.lookedAt desc, e.id desc",
                AccessEntry.class);
        query.setParameter("customer", customerId).setMaxResults(limit);
        filter.into(query);
        if (after != null) query.setParameter("after", after);
        return query.getResultStream().map(AccessEntry::view).toList();
    }

    /**
     * The same for an agent with whose caller the log is read: verified as present in the agent's call.
     *
     * @throws CustomerNotPresent otherwise
     */
    @RolesAllowed(Roles.AGENT)
    @Needs(Operation.OPEN_CUSTOMER_FILE)
    public List<Access> inCall(UUID customerId, UUID after, int limit) {
        present.require(customerId, "reading the access log", Set.of("access-log"));
        return entries(customerId, Filter.NONE, after, limit);
    }

    /** What an agent has just added to the log, newest first, as the customer will read it; at most 12, of half an hour. */
    @RolesAllowed(Roles.AGENT)
    public List<Access> own(UUID customerId) {
        return em.createQuery(
                        "select e from AccessEntry e where e.customerId = :customer and e.account = :account"
                                + " and e.lookedAt > :since order by e.lookedAt desc, e.id desc",
                        AccessEntry.class)
                .setParameter("customer", customerId)
                .setParameter("account", caller.name())
                .setParameter("since", clock.instant().minus(CustomerPresent.LONGEST))
                .setMaxResults(OWN)
                .getResultStream()
                .map(AccessEntry::view)
                .toList();
    }

    /**
     * How often who asked whether the customer permits what: newest day first, then by purpose and partner. A check shows
     * nothing of the person, so it is told as a count and not as a look. Counts arrive within a few seconds.
     *
     * @param after {@link CheckCount#cursor} of the last one of the page before; null for the first page
     * @param limit 1 to 201
     */
    public List<CheckCount> checks(UUID customerId, String after, int limit) {
        if (limit < 1 || limit > MOST) throw new IllegalArgumentException("limit must be 1 to " + MOST);
        log.look(customerId, "reading the counts of consent checks", Set.of("access-log"), "accountability");
        var query = em.createQuery(
                "select c from CheckRow c where c.name.customerId = :customer" + (after == null ? "" : EARLIER)
                        + " order by c.name.checkedOn desc, c.name.purpose, c.name.client",
                CheckRow.class);
        query.setParameter("customer", customerId).setMaxResults(limit);
        if (after != null) goOn(query, after);
        return query.getResultStream().map(CheckRow::view).toList();
    }

    private static void goOn(TypedQuery<CheckRow> query, String after) {
        var parts = after.split("/", 3);
        try {
            query.setParameter("day", LocalDate.parse(parts[0]))
                    .setParameter("purpose", parts[1])
                    .setParameter("client", parts[2]);
        } catch (DateTimeParseException | ArrayIndexOutOfBoundsException e) {
            throw new InvalidInput("/after", "must be taken as it is from a Link header");
        }
    }

    private static final String EARLIER = " and (c.name.checkedOn < :day or c.name.checkedOn = :day"
            + " and (c.name.purpose, c.name.client) > (:purpose, :client))";

    private static final String OLDER = " and (e.lookedAt, e.id) <"
            + " (select a.lookedAt, a.id from AccessEntry a where a.id = :after and a.customerId = :customer)";
}
