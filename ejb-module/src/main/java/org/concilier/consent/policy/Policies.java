package org.concilier.consent.policy;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.concilier.shared.Business;
import org.concilier.shared.Caller;
import org.concilier.shared.Roles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The data policy, version by version. Everyone may read it; that is the point. */
@Stateless
@PermitAll
public class Policies {
    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    @Business
    Clock clock;

    @Inject
    @ConfigProperty(name = "concilier.public-url")
    String publicUrl;

    /** The policy after it was put, and whether that made a new version. */
    public record Put(PolicyView policy, boolean created) {}

    /** The latest version; empty before the first one. */
    public Optional<PolicyView> current() {
        return em.createQuery("select p from Policy p order by p.version desc", Policy.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(this::view);
    }

    /** @throws UnknownPolicy when there is none */
    public PolicyView version(int version) {
        return view(load(version));
    }

    /** Every version, oldest first; a policy changes a few times a year. */
    public List<PolicyView> versions() {
        return versions(0, Integer.MAX_VALUE);
    }

    /**
     * A page of versions, oldest first.
     *
     * @param after version at the end of the page before; 0 for the first page
     */
    public List<PolicyView> versions(int after, int limit) {
        return em.createQuery("select p from Policy p where p.version > :after order by p.version", Policy.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultStream()
                .map(this::view)
                .toList();
    }

    /**
     * How one version became another.
     *
     * @param language {@code fr} or {@code en}
     * @throws UnknownPolicy when there is no such version
     */
    public PolicyDifferences differences(int from, int to, String language) {
        return PolicyDifferences.between(load(from), load(to), language);
    }

    /**
     * Publishes the next version; the same words again change nothing.
     *
     * @param expected version that the change is based on; needed once there is a policy
     * @throws StalePolicy when it is missing or not the latest
     */
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.PRIVACY_WRITE})
    public Put put(PolicyDraft draft, Long expected) {
        var latest = lockLatest();
        var before = latest == 0 ? null : load(latest);
        if (before != null && before.draft().equals(draft)) return new Put(view(before), false);
        if (before != null && (expected == null || expected != latest)) throw StalePolicy.unless(expected, latest);
        if (before == null && expected != null) throw StalePolicy.unless(expected, latest);
        var next = new Policy(latest + 1, draft, clock.instant(), caller.name());
        em.persist(next);
        em.createNativeQuery("update policy_latest set policy_version = :version where id = 1")
                .setParameter("version", next.version())
                .executeUpdate();
        return new Put(view(next), true);
    }

    /** Two who publish at once do so one after the other, and the second is told that it is late. */
    private int lockLatest() {
        return ((Number) em.createNativeQuery("select policy_version from policy_latest where id = 1 for update")
                        .getSingleResult())
                .intValue();
    }

    private Policy load(int version) {
        var policy = em.find(Policy.class, version);
        if (policy == null) throw new UnknownPolicy();
        return policy;
    }

    private PolicyView view(Policy policy) {
        return PolicyView.of(policy, publicUrl, caller.mayKnowStaff());
    }
}
