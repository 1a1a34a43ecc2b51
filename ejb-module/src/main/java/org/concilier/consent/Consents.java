package org.concilier.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.concilier.privacy.AccessLog;
import org.concilier.shared.Business;
import org.concilier.shared.Caller;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Roles;

/** What the outside may do with consents; every call is one transaction, and a look by someone else is noted. */
@Stateless
@RolesAllowed({Roles.CUSTOMER, Roles.AGENT, Roles.PRIVACY_OFFICER, Roles.AUDITOR, Roles.CONSENTS_READ})
public class Consents {
    private static final String NOW = """
            select c, p.minVersion from Consent c join Purpose p on p.code = c.purpose
            where %s order by p.sortOrder, p.code""";

    private static final int MOST_STEPS = 200;
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    @PersistenceContext
    EntityManager em;

    @Inject
    ConsentBook book;

    @Inject
    ConsentHistory past;

    @Inject
    ReceiptDesk receipts;

    @Inject
    Withdrawals withdrawals;

    @Inject
    Subjects subjects;

    @Inject
    ConsentReading reading;

    @Inject
    AccessLog log;

    @Inject
    Caller caller;

    @Inject
    @Business
    Clock clock;

    /** An answer just written down, and the receipt for it. */
    public record Recorded(ConsentView consent, Receipt receipt) {}

    /** Writes down what the person answered, handed in by whom {@link Speakers} lets. */
    @RolesAllowed({Roles.CUSTOMER, Roles.AGENT, Roles.CONSENTS_WRITE})
    public Recorded record(UUID customerId, RecordedChoice answer) {
        look(customerId, "recording a choice");
        Speakers.check(caller.principal().orElseThrow(), answer);
        var rejected = book.record(List.of(new Choice(customerId, answer, caller.recorder())));
        if (!rejected.isEmpty()) throw rejected.get(0).why();
        var consent = current(
                        "c.customerId = :customer and c.purpose = :purpose",
                        q -> q.setParameter("customer", customerId).setParameter("purpose", answer.purpose()))
                .get(0);
        return new Recorded(consent, receipts.receipt(consent));
    }

    /** Stops a consent at once. No reason, no version; stopping twice answers the first time's facts. */
    @RolesAllowed({Roles.CUSTOMER, Roles.AGENT, Roles.CONSENTS_WRITE})
    public Withdrawal withdraw(UUID consentId) {
        var customer = owner(consentId, "withdrawing a consent");
        var subject = subjects.lock(customer).orElseThrow(UnknownConsent::new);
        var consent = em.find(Consent.class, consentId);
        var purpose = em.find(Purpose.class, consent.purpose());
        book.withdraw(subject, consent, purpose.minVersion(), caller.recorder());
        return withdrawals.of(consent);
    }

    /** What has become of a withdrawal since: its place in the ledger, and which recipients have acknowledged it. */
    public Withdrawal withdrawal(UUID consentId) {
        owner(consentId, "reading a withdrawal");
        return withdrawals.of(em.find(Consent.class, consentId));
    }

    public ConsentView find(UUID consentId) {
        owner(consentId, "reading a consent");
        return current("c.id = :id", q -> q.setParameter("id", consentId)).get(0);
    }

    /** The receipt of the person's last answer or withdrawal. */
    public Receipt receipt(UUID consentId) {
        return receipts.receipt(find(consentId));
    }

    /** The record with its steps, at most the newest 200; the rest is in its history. */
    public Receipt record(UUID consentId) {
        var consent = find(consentId);
        return receipts.receipt(consent, past.latest(consentId, MOST_STEPS));
    }

    /**
     * A page of what happened to a consent, oldest first.
     *
     * @param afterEpoch epoch of the last event of the page before; 0 for the first page
     */
    public List<ConsentView> history(UUID consentId, long afterEpoch, int limit) {
        owner(consentId, "reading the history of a consent");
        return past.events(consentId, afterEpoch, limit);
    }

    /**
     * Where every purpose that the person was ever asked about stands.
     *
     * @param at instant to look back to, by the business clock; null for now
     */
    public List<ConsentView> of(UUID customerId, Instant at) {
        look(customerId, "reading consents");
        subjects.require(customerId);
        if (at != null)
            return past.at(customerId, past(at)).stream()
                    .map(ConsentThen::consent)
                    .toList();
        return current("c.customerId = :customer", q -> q.setParameter("customer", customerId));
    }

    /**
     * What was allowed at an instant, and under which words.
     *
     * @param at by the business clock
     */
    public List<ConsentThen> at(UUID customerId, Instant at) {
        look(customerId, "reading consents");
        subjects.require(customerId);
        return past.at(customerId, past(at));
    }

    /** What nobody can know yet, and what no database can hold, is not asked of it. */
    private Instant past(Instant at) {
        if (at.isAfter(clock.instant()))
            throw new InvalidInput("/at", "must not be in the future; it is " + clock.instant() + " here");
        if (at.isBefore(EARLIEST)) throw new InvalidInput("/at", "must be from " + EARLIEST + " on");
        return at;
    }

    private List<ConsentView> current(String which, UnaryOperator<TypedQuery<Tuple>> parameters) {
        return reading.standing(parameters
                .apply(em.createQuery(NOW.formatted(which), Tuple.class))
                .getResultList());
    }

    /** Whose consent it is, after noting the look; told as unknown to a customer who asks for someone else's. */
    private UUID owner(UUID consentId, String why) {
        var customer = em.createQuery("select c.customerId from Consent c where c.id = :id", UUID.class)
                .setParameter("id", consentId)
                .getResultStream()
                .findFirst()
                .orElseThrow(UnknownConsent::new);
        look(customer, why);
        return customer;
    }

    private void look(UUID customerId, String why) {
        log.look(customerId, why, Set.of("consents"), "accountability");
    }
}
