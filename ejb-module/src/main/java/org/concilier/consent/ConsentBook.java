package org.concilier.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concilier.ledger.LeafKind;
import org.concilier.ledger.Ledger;
import org.concilier.ledger.LedgerEvent;
import org.concilier.privacy.retention.Activity;
import org.concilier.shared.Business;
import org.concilier.shared.Caller;
import org.concilier.shared.ConcilierException;
import org.concilier.shared.InvalidInput;

/**
 * Writes answers and withdrawals: under the lock of each person's row, with the event, the leaf and the new epoch, all in
 * the caller's transaction. Internal: judges what is written, not who writes.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ConsentBook {
    @PersistenceContext
    EntityManager em;

    @Inject
    Subjects subjects;

    @Inject
    Ledger ledger;

    @Inject
    Telling telling;

    @Inject
    Activity activity;

    @Inject
    Objections objections;

    @Inject
    Caller caller;

    @Inject
    Event<ConsentsChanged> changed;

    @Inject
    @Business
    Clock clock;

    /**
     * Takes many answers with four reads, whatever their number; an answer that cannot be taken is told and the rest
     * goes in. Hand in a few hundred at a time.
     */
    public List<Rejected> record(List<Choice> choices) {
        var page = open(choices);
        var rejected = new ArrayList<Rejected>();
        for (int i = 0; i < choices.size(); i++) {
            try {
                page.take(choices.get(i));
            } catch (ConcilierException e) {
                rejected.add(new Rejected(i, e));
            }
        }
        close(page.events, page.consents.values());
        return rejected;
    }

    /** Stops one consent; the row of its person must be locked. Twice is once. */
    void withdraw(Subject subject, Consent consent, int minVersion, String by) {
        withdraw(subject, consent, minVersion, by, consent.shown());
    }

    /** The same; {@code how} tells by what it was withdrawn. */
    void withdraw(Subject subject, Consent consent, int minVersion, String by, Shown how) {
        if (consent.isWithdrawn()) return;
        var event = consent.withdraw(minVersion, new Consent.Occasion(clock.instant(), by, subject.epoch() + 1), how);
        subject.bump();
        close(List.of(event), List.of(consent));
    }

    private Page open(List<Choice> choices) {
        var customers = new HashSet<UUID>();
        var codes = new HashSet<String>();
        for (var choice : choices) {
            customers.add(choice.customerId());
            codes.add(choice.answer().purpose());
        }
        var page = new Page(subjects.lock(customers), purposes(codes));
        page.objections.putAll(objections.of(page.subjects.keySet()));
        if (page.subjects.isEmpty()) return page;
        em.createQuery("select c from Consent c where c.customerId in :ids and c.purpose in :codes", Consent.class)
                .setParameter("ids", page.subjects.keySet())
                .setParameter("codes", codes)
                .getResultList()
                .forEach(c -> page.consents.put(new Place(c.customerId(), c.purpose()), c));
        return page;
    }

    private Map<String, Purpose> purposes(Set<String> codes) {
        var found = new HashMap<String, Purpose>();
        if (codes.isEmpty()) return found;
        em.createQuery("select p from Purpose p where p.code in :codes", Purpose.class)
                .setParameter("codes", codes)
                .getResultList()
                .forEach(p -> found.put(p.code(), p));
        return found;
    }

    private void close(List<ConsentEvent> events, Collection<Consent> consents) {
        if (events.isEmpty()) return;
        var leaves = ledger.append(events.stream()
                .map(e -> new LedgerEvent(LeafKind.CONSENT, e.customerId(), e.facts()))
                .toList());
        var byId = new HashMap<UUID, Consent>();
        for (var consent : consents) byId.put(consent.id(), consent);
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            event.proven(leaves.get(i));
            byId.get(event.consentId()).proven(leaves.get(i));
        }
        consents.stream().filter(c -> !em.contains(c)).forEach(em::persist);
        events.forEach(em::persist);
        telling.tell(events, byId);
        changed.fire(new ConsentsChanged(events.stream().map(ConsentEvent::told).toList()));
        activity.seen(events.stream()
                .filter(e -> e.change().status().isOfPerson())
                .map(ConsentEvent::customerId)
                .toList());
    }

    private record Place(UUID customerId, String purpose) {}

    /** The rows that one call works on. */
    private class Page {
        final Map<UUID, Subject> subjects;
        final Map<String, Purpose> purposes;
        final Map<Place, Consent> consents = new LinkedHashMap<>();
        final List<ConsentEvent> events = new ArrayList<>();
        final Map<UUID, Set<String>> objections = new HashMap<>();
        final Instant now = clock.instant();

        Page(Map<UUID, Subject> subjects, Map<String, Purpose> purposes) {
            this.subjects = subjects;
            this.purposes = purposes;
        }

        void take(Choice choice) {
            var answer = choice.answer();
            var subject = subjects.get(choice.customerId());
            if (subject == null) throw new UnknownCustomer();
            var asked = asked(answer);
            if (answer.decision() == Decision.GIVEN) requireNoObjection(choice);
            var place = new Place(choice.customerId(), answer.purpose());
            var consent = consents.getOrDefault(place, new Consent(place.customerId(), place.purpose()));
            var occasion = new Consent.Occasion(now, choice.recordedBy(), subject.epoch() + 1);
            events.add(consent.answer(answer.decision(), answer.shown(), asked, occasion));
            subject.bump();
            consents.put(place, consent);
        }

        /** An objection ends by the person's own yes, and by nobody else's. */
        private void requireNoObjection(Choice choice) {
            var objected = objections.getOrDefault(choice.customerId(), Set.of());
            var purpose = purposes.get(choice.answer().purpose());
            if (!Objections.holds(objected, purpose)) return;
            if (!caller.is(choice.customerId())) throw new ObjectionStands();
            ConsentBook.this.objections.end(choice.customerId(), purpose.code());
        }

        private Consent.Asked asked(RecordedChoice answer) {
            var purpose = purposes.get(answer.purpose());
            if (purpose == null) throw new InvalidInput("/purpose", "is not a purpose of ours");
            if (!purpose.isAskable()) throw new InvalidInput("/purpose", purpose.whyNotAskable());
            if (answer.noticeVersion() != purpose.noticeVersion()) {
                throw new InvalidInput("/noticeVersion", "must be the published one, " + purpose.noticeVersion());
            }
            return purpose.asked();
        }
    }
}
