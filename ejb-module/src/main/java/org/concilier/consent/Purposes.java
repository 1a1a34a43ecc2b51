package org.concilier.consent;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.concilier.shared.Business;
import org.concilier.shared.Caller;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Roles;

/** What the company may ask for. Everyone may read it; that is the point. */
@Stateless
@PermitAll
public class Purposes {
    private static final String CODE = "[a-z][a-z0-9-]{1,59}";

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    @Business
    Clock clock;

    /** A purpose after it was put, and whether it is new. */
    public record Put(PurposeView purpose, boolean created) {}

    /**
     * A page of purposes in the order in which they are shown.
     *
     * @param after code of the last purpose of the page before; null for the first page
     */
    public List<PurposeView> list(String after, int limit) {
        var query = em.createQuery(
                "select p from Purpose p" + (after == null ? "" : LATER) + " order by p.sortOrder, p.code",
                Purpose.class);
        if (after != null) query.setParameter("after", after);
        return query.setMaxResults(limit).getResultStream().map(this::view).toList();
    }

    private static final String LATER =
            " where (p.sortOrder, p.code) > (select a.sortOrder, a.code from Purpose a where a.code = :after)";

    public PurposeView find(String code) {
        var purpose = em.find(Purpose.class, code);
        if (purpose == null) throw new UnknownPurpose();
        return view(purpose);
    }

    /**
     * Makes the purpose have these terms, creating it if need be. Terms that reach further than before end older consents
     * until people have said yes to a new notice.
     *
     * @param expected version that the change is based on; needed only when something changes
     */
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.PRIVACY_WRITE})
    public Put put(String code, PurposeDraft draft, Long expected) {
        if (!code.matches(CODE)) throw new InvalidInput("/code", "must look like personalised-offers");
        var purpose = em.find(Purpose.class, code, LockModeType.PESSIMISTIC_WRITE);
        if (purpose == null) {
            purpose = new Purpose(code, draft);
            em.persist(purpose);
            return new Put(view(purpose), true);
        }
        if (!purpose.draft().equals(draft)) {
            if (expected == null || expected != purpose.version())
                throw StalePurpose.unless(expected, purpose.version());
            var before = purpose.minVersion();
            purpose.become(draft);
            if (purpose.minVersion() > before) em.persist(new PurposeReach(purpose, clock.instant()));
            em.flush();
        }
        return new Put(view(purpose), false);
    }

    /**
     * Ends a purpose for good: nobody is asked about it any more, and no consent to it counts from now on. Its notices and
     * the answers stay as proof. Twice is once.
     */
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.PRIVACY_WRITE})
    public PurposeView retire(String code) {
        var purpose = em.find(Purpose.class, code, LockModeType.PESSIMISTIC_WRITE);
        if (purpose == null) throw new UnknownPurpose();
        purpose.retire(clock.instant(), caller.name());
        em.flush();
        return view(purpose);
    }

    private PurposeView view(Purpose purpose) {
        return PurposeView.of(purpose, caller.mayKnowStaff());
    }
}
