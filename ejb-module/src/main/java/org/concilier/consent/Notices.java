package org.concilier.consent;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import org.concilier.shared.Business;
import org.concilier.shared.Caller;
import org.concilier.shared.Roles;

/** The words that people are asked with, version by version. */
@Stateless
@PermitAll
public class Notices {
    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    @Business
    Clock clock;

    /** A notice after it was published, and whether it says anything new. */
    public record Published(NoticeView notice, boolean created) {}

    /** The latest version. */
    public NoticeView current(String purpose, String language) {
        var found = em.find(Purpose.class, purpose);
        if (found == null) throw new UnknownPurpose();
        return version(purpose, found.noticeVersion(), language);
    }

    public NoticeView version(String purpose, int version, String language) {
        return load(purpose, version).orElseThrow(UnknownNotice::new).view(language);
    }

    /**
     * Publishes the next version; the same words again change nothing. A version that is not compatible ends the consents
     * given on older ones, and so does the first one after the purpose reached further.
     */
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.PRIVACY_WRITE})
    public Published publish(String code, NoticeDraft draft) {
        var purpose = em.find(Purpose.class, code, LockModeType.PESSIMISTIC_WRITE);
        if (purpose == null) throw new UnknownPurpose();
        var latest = load(code, purpose.noticeVersion());
        if (purpose.isAskable() && latest.filter(n -> n.says(draft)).isPresent()) {
            return new Published(latest.get().view("en"), false);
        }
        var compatible = draft.compatibleWithPrevious() && purpose.isAskable();
        var version = purpose.published(compatible);
        var next = new NoticeDraft(compatible, draft.texts());
        var notice = new Notice(code, version, next, clock.instant(), caller.name());
        em.persist(notice);
        return new Published(notice.view("en"), true);
    }

    private Optional<Notice> load(String purpose, int version) {
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
