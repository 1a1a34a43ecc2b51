package org.concilier.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.concilier.shared.Business;
import org.concilier.shared.Caller;

/** Publishes notices under the lock of their purpose, in the caller's transaction. Internal: judges no roles. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Publisher {
    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    @Business
    Clock clock;

    /** @throws UnknownPurpose when there is none */
    Purpose lock(String code) {
        var purpose = em.find(Purpose.class, code, LockModeType.PESSIMISTIC_WRITE);
        if (purpose == null) throw new UnknownPurpose();
        return purpose;
    }

    /** The next version, unless the one in use says the same; the purpose must be locked. */
    Notices.Published publish(Purpose purpose, NoticeDraft draft) {
        var warnings = NoticeCheck.of(draft, purpose.draft());
        var same = same(purpose, draft);
        if (same.isPresent()) return new Notices.Published(same.get().view("en"), false, warnings);
        var compatible = draft.compatibleWithPrevious() && purpose.isCovered();
        purpose.published(compatible);
        var notice = new Notice(purpose, draft.thatIs(compatible), clock.instant(), caller.name());
        em.persist(notice);
        return new Notices.Published(notice.view("en"), true, warnings);
    }

    /** The notice in use when it says just this. */
    Optional<Notice> same(Purpose purpose, NoticeDraft draft) {
        if (!purpose.isAskable()) return Optional.empty();
        return load(purpose.code(), purpose.noticeVersion()).filter(notice -> notice.says(draft));
    }

    Optional<Notice> load(String purpose, int version) {
        return em.createQuery(
                        "select n from Notice n left join fetch n.texts"
                                + " where n.purpose = :purpose and n.noticeVersion = :version",
                        Notice.class)
                .setParameter("purpose", purpose)
                .setParameter("version", version)
                .getResultStream()
                .findFirst();
    }
}
