package org.concilier.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Set;
import org.concilier.shared.Business;
import org.concilier.shared.Caller;
import org.concilier.shared.Roles;

/**
 * The next notice of each purpose while it is written: at most one open draft a purpose, which is reviewed, and published
 * as it was reviewed or not at all.
 */
@Stateless
@RolesAllowed({Roles.PRIVACY_OFFICER, Roles.PRIVACY_WRITE})
public class NoticeDrafts {
    @PersistenceContext
    EntityManager em;

    @Inject
    Publisher publisher;

    @Inject
    AnswerCounts counts;

    @Inject
    Caller caller;

    @Inject
    @Business
    Clock clock;

    /** A draft after it was put, and whether it was opened by that. */
    public record Put(DraftView draft, boolean created) {}

    /** @throws UnknownDraft when none is open */
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.PRIVACY_WRITE, Roles.AUDITOR, Roles.AUDIT_READ})
    public DraftView find(String purpose) {
        return open(purpose).view(caller.mayKnowStaff());
    }

    /** Codes of the purposes whose next notice is being written: one read, whatever their number. */
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.PRIVACY_WRITE, Roles.AUDITOR, Roles.AUDIT_READ})
    public Set<String> beingWritten() {
        return Set.copyOf(em.createQuery("select d.purpose from PendingNotice d where d.open = true", String.class)
                .getResultList());
    }

    /**
     * Opens the draft or changes the open one; from then on it is based on the notice now published.
     *
     * @param expected version that the change is based on; null to open one
     */
    public Put put(String code, NoticeDraft draft, Long expected) {
        var purpose = publisher.lock(code);
        if (purpose.isRetired()) throw new RetiredPurpose();
        var found = em.find(PendingNotice.class, code);
        var wasOpen = found != null && found.isOpen();
        if (wasOpen) requireVersion(found, expected);
        else if (expected != null) throw StaleDraft.unless(expected, found == null ? 0 : found.version());
        var pending = found == null ? new PendingNotice(code) : found;
        pending.write(draft, purpose.noticeVersion(), clock.instant(), caller.name());
        if (found == null) em.persist(pending);
        em.flush();
        return new Put(pending.view(caller.mayKnowStaff()), !wasOpen);
    }

    /** Throws the open draft away. */
    public void discard(String code, Long expected) {
        publisher.lock(code);
        var pending = open(code);
        requireVersion(pending, expected);
        pending.close();
    }

    /**
     * Publishes the draft for good, as the next version.
     *
     * @param compatible whether consents given on the version before go on to count; the publisher must say so
     * @param reviewed version of the draft that was reviewed
     * @throws StaleDraft when the draft changed since
     * @throws OvertakenDraft when another notice was published since
     * @throws IncompatibleTerms when the purpose reaches further than what people agreed to
     */
    public Notices.Published publish(String code, boolean compatible, Long reviewed) {
        var purpose = publisher.lock(code);
        var pending = open(code);
        requireVersion(pending, reviewed);
        requirePublishable(purpose, pending, compatible);
        var published = publisher.publish(purpose, pending.content().thatIs(compatible));
        pending.close();
        return published;
    }

    /**
     * What publishing the open draft would do to consents; refused as publishing would be.
     *
     * @param compatible as it would be published
     */
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.PRIVACY_WRITE, Roles.AUDITOR, Roles.AUDIT_READ})
    public Outlook outlook(String code, boolean compatible) {
        var pending = open(code);
        var purpose = em.find(Purpose.class, code);
        requirePublishable(purpose, pending, compatible);
        var isNew = publisher.same(purpose, pending.content()).isEmpty();
        var next = purpose.noticeVersion() + (isNew ? 1 : 0);
        return Outlook.of(code, pending, next, compatible, counts.of(purpose));
    }

    /** What may be wrong with the open draft: how hard it is to read, whether it pushes, what it leaves out. */
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.PRIVACY_WRITE, Roles.AUDITOR, Roles.AUDIT_READ})
    public DraftCheck check(String code) {
        var pending = open(code);
        var terms = em.find(Purpose.class, code).draft();
        return new DraftCheck(code, pending.version(), NoticeCheck.of(pending.content(), terms));
    }

    /** How a published version becomes the draft, if it is published. */
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.PRIVACY_WRITE, Roles.AUDITOR, Roles.AUDIT_READ})
    public NoticeDifferences differences(String code, int from, String language) {
        var pending = open(code).content();
        var scope = Scope.of(em.find(Purpose.class, code).draft());
        var content = new NoticeContent(pending.texts(), pending.presentation(), scope);
        var before = publisher.load(code, from).orElseThrow(UnknownNotice::new);
        return NoticeDifferences.between(code, before, null, content, language);
    }

    private PendingNotice open(String purpose) {
        var pending = em.find(PendingNotice.class, purpose);
        if (pending == null || !pending.isOpen()) throw new UnknownDraft();
        return pending;
    }

    private static void requirePublishable(Purpose purpose, PendingNotice pending, boolean compatible) {
        if (purpose.isRetired()) throw new RetiredPurpose();
        if (pending.basedOn() != purpose.noticeVersion()) throw new OvertakenDraft();
        purpose.requireCompatibility(compatible);
        pending.content().requireComplete();
    }

    private static void requireVersion(PendingNotice pending, Long expected) {
        if (expected == null || expected != pending.version()) throw StaleDraft.unless(expected, pending.version());
    }
}
