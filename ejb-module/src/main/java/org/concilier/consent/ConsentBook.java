package org.concilier.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concilier.consent.AnswerSheet.Place;
import org.concilier.privacy.Verifications;
import org.concilier.shared.Business;
import org.concilier.shared.Caller;
import org.concilier.shared.ConcilierException;

/**
 * Writes down what persons answer: under the lock of each person's row, with the event, the leaf and the new epoch, all
 * in the caller's transaction. Internal: judges what is written, not who writes.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ConsentBook {
    /** What a yes to a special category has to be verified at: more than presence. */
    private static final int EXPLICIT = 1;

    @PersistenceContext
    EntityManager em;

    @Inject
    Subjects subjects;

    @Inject
    Testimonies testimonies;

    @Inject
    Verifications verifications;

    @Inject
    Objections objections;

    @Inject
    ConsentWriter writer;

    @Inject
    ConsentEnds ends;

    @Inject
    Caller caller;

    @Inject
    @Business
    Clock clock;

    /**
     * Takes many answers with a few reads, whatever their number; an answer that cannot be taken is told and the rest
     * goes in. Hand in a few hundred at a time.
     */
    public List<Rejected> record(List<Choice> handedIn) {
        var present = Route.of(caller.principal());
        var choices = handedIn.stream().map(c -> c.through(present)).toList();
        var sheet = new AnswerSheet(rows(choices), choices, this, clock.instant());
        var rejected = new ArrayList<Rejected>();
        for (int i = 0; i < choices.size(); i++) {
            try {
                sheet.take(choices.get(i));
            } catch (ConcilierException e) {
                rejected.add(new Rejected(i, e));
            }
        }
        writer.write(sheet.events(), sheet.consents());
        return rejected;
    }

    /** Stops one consent; the row of its person must be locked. Twice is once. */
    void withdraw(Subject subject, Consent consent, int minVersion, String by) {
        ends.withdraw(subject, consent, minVersion, by);
    }

    /** The same; {@code how} tells by what it was withdrawn. */
    void withdraw(Subject subject, Consent consent, int minVersion, String by, Shown.Taken how) {
        ends.withdraw(subject, consent, minVersion, by, how);
    }

    /** Spends the verification that comes with an answer. */
    void verify(Choice choice, String operation) {
        verifications.use(choice.answer().stepUp(), choice.customerId(), operation, EXPLICIT);
    }

    /** An objection ends by the person's own yes, and by nobody else's. */
    void overrule(Choice choice) {
        if (!caller.is(choice.customerId())) throw new ObjectionStands();
        objections.end(choice.customerId(), choice.answer().purpose());
    }

    private AnswerSheet.Rows rows(List<Choice> choices) {
        var customers = choices.stream().map(Choice::customerId).collect(Collectors.toSet());
        var codes = choices.stream().map(c -> c.answer().purpose()).collect(Collectors.toSet());
        var locked = subjects.lock(customers);
        var told = choices.stream().anyMatch(c -> c.answer().givenAt() != null);
        return new AnswerSheet.Rows(
                locked,
                purposes(codes),
                consents(locked.keySet(), codes),
                objections.of(locked.keySet()),
                told ? published(codes) : Map.of(),
                testimonies.keys(withTestimony(choices, locked.keySet())));
    }

    private static Set<UUID> withTestimony(List<Choice> choices, Set<UUID> known) {
        return choices.stream()
                .filter(c -> known.contains(c.customerId())
                        && !c.answer().testimony().isEmpty())
                .map(Choice::customerId)
                .collect(Collectors.toSet());
    }

    private Map<Place, Consent> consents(Collection<UUID> customers, Collection<String> codes) {
        var found = new LinkedHashMap<Place, Consent>();
        if (customers.isEmpty()) return found;
        em.createQuery("select c from Consent c where c.customerId in :ids and c.purpose in :codes", Consent.class)
                .setParameter("ids", customers)
                .setParameter("codes", codes)
                .getResultList()
                .forEach(c -> found.put(new Place(c.customerId(), c.purpose()), c));
        return found;
    }

    private Map<String, Purpose> purposes(Collection<String> codes) {
        var found = new HashMap<String, Purpose>();
        if (codes.isEmpty()) return found;
        em.createQuery("select p from Purpose p where p.code in :codes", Purpose.class)
                .setParameter("codes", codes)
                .getResultList()
                .forEach(p -> found.put(p.code(), p));
        return found;
    }

    private Map<String, Instant> published(Collection<String> codes) {
        var found = new HashMap<String, Instant>();
        em.createQuery(
                        "select n.purpose, n.publishedAt from Notice n join Purpose p on p.code = n.purpose"
                                + " and p.noticeVersion = n.noticeVersion where p.code in :codes",
                        Tuple.class)
                .setParameter("codes", codes)
                .getResultList()
                .forEach(row -> found.put(row.get(0, String.class), row.get(1, Instant.class)));
        return found;
    }
}
