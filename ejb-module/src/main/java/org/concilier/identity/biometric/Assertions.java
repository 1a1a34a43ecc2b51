package org.concilier.identity.biometric;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concilier.shared.Caller;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.Needs;
import org.concilier.shared.assurance.Operation;

/** Where verifiers, and those who pass on what verifiers say, hand in assertions. */
@Stateless
@RolesAllowed(Roles.ASSERTIONS_WRITE)
public class Assertions {
    /** An assertion has at most so many characters. */
    public static final int LONGEST = CompactJws.LONGEST;

    @PersistenceContext
    EntityManager em;

    @Inject
    AssertionJudge judge;

    @Inject
    Caller caller;

    /** Empty for a refusal: returned and not thrown, so that what it used up stays used up. */
    @Needs(Operation.ASK_VERIFIERS)
    public Optional<AcceptedAssertion> hand(String jws) {
        return Optional.of(judge.judge(jws, caller.name()))
                .filter(Outcome::isAccepted)
                .map(Outcome::told);
    }

    /** The audit, newest first; {@code after} is the last line of the page before, null for the first page. */
    @RolesAllowed({Roles.AUDIT_READ, Roles.AUDITOR, Roles.SECURITY_ADMIN})
    public List<JudgedView> judged(UUID after, int limit) {
        var from = after == null
                ? ""
                : " where (j.judgedAt, j.id) < (select b.judgedAt, b.id from JudgedAssertion b where b.id = :after)";
        var query = em.createQuery(
                "select j from JudgedAssertion j" + from + " order by j.judgedAt desc, j.id desc",
                JudgedAssertion.class);
        if (after != null) query.setParameter("after", after);
        return query.setMaxResults(limit)
                .getResultStream()
                .map(JudgedAssertion::view)
                .toList();
    }
}
