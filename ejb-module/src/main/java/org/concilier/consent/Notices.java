package org.concilier.consent;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import org.concilier.consent.wording.Warning;
import org.concilier.shared.Business;
import org.concilier.shared.Caller;
import org.concilier.shared.Roles;

/** The words that people are asked with, version by version. */
@Stateless
@PermitAll
public class Notices {
    private static final String LISTED = """
            select n, p, case when exists (select 1 from ConsentEvent e
                    where e.purpose = n.purpose and e.shown.noticeVersion = n.noticeVersion) then true else false end
            from Notice n join Purpose p on p.code = n.purpose
            where n.purpose = :purpose and n.noticeVersion > :after order by n.noticeVersion""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Publisher publisher;

    @Inject
    Caller caller;

    @Inject
    @Business
    Clock clock;

    /** A notice after it was published, whether it says anything new, and what may be wrong with it all the same. */
    public record Published(NoticeView notice, boolean created, List<Warning> warnings) {}

    /** The latest version, in use or not. */
    public NoticeView current(String purpose, String language) {
        return version(purpose, require(purpose).noticeVersion(), language);
    }

    public NoticeView version(String purpose, int version, String language) {
        return load(purpose, version).view(language);
    }

    /**
     * A page of versions, oldest first, with where they stand.
     *
     * @param after version at the end of the page before; 0 for the first page
     * @throws UnknownPurpose when there is none
     */
    public List<NoticeVersion> versions(String purpose, int after, int limit) {
        require(purpose);
        var withStaff = caller.mayKnowStaff();
        return em.createQuery(LISTED, Tuple.class)
                .setParameter("purpose", purpose)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> listed(row, withStaff))
                .toList();
    }

    private static NoticeVersion listed(Tuple row, boolean withStaff) {
        var notice = row.get(0, Notice.class);
        var of = row.get(1, Purpose.class);
        var inUse = notice.noticeVersion() == of.noticeVersion() && of.isAskable();
        return notice.listed(new NoticeVersion.Standing(inUse, row.get(2, Boolean.class)), withStaff);
    }

    /**
     * How one version became another.
     *
     * @param language {@code fr} or {@code en}
     */
    public NoticeDifferences differences(String purpose, int from, int to, String language) {
        require(purpose);
        var before = load(purpose, from);
        return NoticeDifferences.between(purpose, before, to, load(purpose, to).content(), language);
    }

    /**
     * Publishes the next version; the same words again change nothing. A version that is not compatible ends the consents
     * given on older ones, and so does the first one after the purpose reached further.
     */
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.PRIVACY_WRITE})
    public Published publish(String code, NoticeDraft draft) {
        return publisher.publish(publisher.lock(code), draft);
    }

    /**
     * Takes a version out of use: nobody can be asked with it any more. It stays readable, and the consents given on it
     * go on to count. Twice is once.
     */
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.PRIVACY_WRITE})
    public NoticeView withdraw(String code, int version, String language) {
        var purpose = publisher.lock(code);
        var notice = load(code, version);
        notice.withdraw(clock.instant(), caller.name());
        if (version == purpose.noticeVersion()) purpose.stopAsking();
        return notice.view(language);
    }

    private Purpose require(String code) {
        var purpose = em.find(Purpose.class, code);
        if (purpose == null) throw new UnknownPurpose();
        return purpose;
    }

    private Notice load(String purpose, int version) {
        return publisher.load(purpose, version).orElseThrow(UnknownNotice::new);
    }
}
