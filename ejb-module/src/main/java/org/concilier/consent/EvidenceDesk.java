package org.concilier.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concilier.ledger.LeafKind;
import org.concilier.ledger.Ledger;
import org.concilier.ledger.Opening;
import org.concilier.ledger.Proofs;
import org.concilier.privacy.AccessLog;
import org.concilier.shared.Roles;
import org.concilier.shared.SigningKeys;
import org.concilier.vault.Erased;

/** Puts together what an authority asks for when it doubts a consent. Doing so is a look, which the person can see. */
@Stateless
@RolesAllowed({Roles.PRIVACY_OFFICER, Roles.AUDITOR, Roles.AUDIT_READ})
public class EvidenceDesk {
    private static final int OPENED_AT_ONCE = 1000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Subjects subjects;

    @Inject
    Instance<ReliantRecords> reliant;

    @Inject
    Ledger ledger;

    @Inject
    Proofs proofs;

    @Inject
    SigningKeys keys;

    @Inject
    Erased erased;

    @Inject
    Company company;

    @Inject
    AccessLog log;

    @Inject
    Clock clock;

    /**
     * The evidence for one person and one purpose.
     *
     * @throws UnknownCustomer for a person who was never here
     * @throws UnknownPurpose when there is none
     * @throws UnknownConsent when the person was never asked about it
     */
    public Evidence gather(UUID customerId, String purposeCode) {
        subjects.require(customerId);
        log.look(customerId, "evidence for an authority", Set.of("consents", "access-log"), "accountability");
        var purpose = em.find(Purpose.class, purposeCode);
        if (purpose == null) throw new UnknownPurpose();
        var view = PurposeView.of(purpose);
        var answers = answers(customerId, purposeCode);
        if (answers.isEmpty()) throw new UnknownConsent();
        var uses = new ArrayList<ReliantRecord>();
        reliant.forEach(source -> uses.addAll(source.on(customerId, view)));
        uses.sort(Comparator.comparing(ReliantRecord::at));
        var leaves = new HashSet<String>();
        answers.forEach(record -> leaves.add(record.leafHash()));
        uses.forEach(record -> leaves.add(record.leafHash()));
        var checkpoint = proofs.newest();
        var proven = proofs.of(leaves, checkpoint);
        var openings = openings(customerId, leaves);
        return new Evidence(
                clock.instant(),
                company.controller(),
                customerId,
                erased.contains(customerId),
                view,
                notices(purposeCode, answers),
                checkpoint,
                keys.publicKeys().toString(),
                items(answers, proven, openings),
                items(uses, proven, openings));
    }

    private List<ReliantRecord> answers(UUID customerId, String purpose) {
        return em.createQuery(
                        "select e.id, e from ConsentEvent e where e.customerId = :customer and e.purpose = :purpose"
                                + " order by e.change.epoch",
                        Tuple.class)
                .setParameter("customer", customerId)
                .setParameter("purpose", purpose)
                .getResultStream()
                .map(row -> told(row.get(0, UUID.class), row.get(1, ConsentEvent.class)))
                .toList();
    }

    private static ReliantRecord told(UUID id, ConsentEvent event) {
        var facts = new HashMap<>(event.facts());
        facts.keySet().retainAll(TOLD);
        return new ReliantRecord(LeafKind.CONSENT, id, event.change().happenedAt(), event.leafHash(), facts);
    }

    private static final Set<String> TOLD = Set.of(
            "status",
            "happenedAt",
            "validUntil",
            "epoch",
            "recordedBy",
            "route",
            "stepUp",
            "noticeVersion",
            "language",
            "method",
            "channel");

    /** The words that answers name, in the language of the answer. */
    private List<NoticeView> notices(String purpose, List<ReliantRecord> answers) {
        var shown = new HashMap<Integer, Set<String>>();
        for (var answer : answers) {
            if (answer.facts().get("noticeVersion") instanceof Integer version
                    && answer.facts().get("language") instanceof String language) {
                shown.computeIfAbsent(version, v -> new HashSet<>()).add(language);
            }
        }
        if (shown.isEmpty()) return List.of();
        return em.createQuery(
                        "select distinct n from Notice n left join fetch n.texts where n.purpose = :purpose"
                                + " and n.noticeVersion in :versions order by n.noticeVersion",
                        Notice.class)
                .setParameter("purpose", purpose)
                .setParameter("versions", shown.keySet())
                .getResultStream()
                .flatMap(notice ->
                        shown.get(notice.noticeVersion()).stream().sorted().map(notice::view))
                .toList();
    }

    /** Of those leaves that are wanted; the rest of what is known about the person is passed by. */
    private Map<String, Opening> openings(UUID customerId, Set<String> wanted) {
        var found = new HashMap<String, Opening>();
        List<Opening> page;
        long last = 0;
        do {
            page = ledger.openings(customerId, last, OPENED_AT_ONCE);
            for (var opening : page) {
                if (wanted.contains(opening.leafHash())) found.put(opening.leafHash(), opening);
                last = opening.leafId();
            }
        } while (page.size() == OPENED_AT_ONCE);
        return found;
    }

    private static List<Evidence.Item> items(
            List<ReliantRecord> records, Map<String, Proofs.Proven> proven, Map<String, Opening> openings) {
        return records.stream()
                .map(r -> new Evidence.Item(r, proven.get(r.leafHash()), openings.get(r.leafHash())))
                .toList();
    }
}
