package org.concilier.identity.biometric;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.concilier.consent.ExplicitConsents;
import org.concilier.consent.UnknownCustomer;
import org.concilier.event.Destinations;
import org.concilier.shared.Caller;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.Needs;
import org.concilier.shared.assurance.Operation;

/** The register of verifiers: whose word about a body is taken at all, and how far. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SECURITY_ADMIN})
public class Verifiers {
    @PersistenceContext
    EntityManager em;

    @Inject
    Destinations destinations;

    @Inject
    VerifierBook book;

    @Inject
    RevokedKeys revoked;

    @Inject
    EvidenceEnds ends;

    @Inject
    Sensors sensors;

    @Inject
    ExplicitConsents consents;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Needs(Operation.MANAGE_VERIFIERS)
    public VerifierView register(VerifierDraft draft) {
        if (book.byIssuer(draft.issuer()).isPresent()) throw new IssuerTaken();
        requireReachable(draft);
        var verifier = new Verifier(draft, clock.instant());
        em.persist(verifier);
        em.flush();
        return view(verifier);
    }

    /** In the order of their ids; {@code after} is null for the first page. */
    public List<VerifierView> list(UUID after, int limit) {
        var query = em.createQuery(
                "select v from Verifier v" + (after == null ? "" : " where v.id > :after") + " order by v.id",
                Verifier.class);
        if (after != null) query.setParameter("after", after);
        var found = query.setMaxResults(limit).getResultList();
        var keys = revoked.of(found.stream().map(Verifier::id).toList());
        return found.stream()
                .map(v -> VerifierView.of(v, keys.getOrDefault(v.id(), List.of())))
                .toList();
    }

    public VerifierView find(UUID id) {
        return view(known(id));
    }

    /** Everything but the issuer may change. Switching a verifier off ends all that rests on its word, at once. */
    @Needs(Operation.MANAGE_VERIFIERS)
    public VerifierView change(UUID id, long expected, VerifierDraft draft) {
        var verifier = em.find(Verifier.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (verifier == null) throw new UnknownVerifier();
        if (verifier.version() != expected) throw new StaleVerifier();
        if (!verifier.issuer().equals(draft.issuer()))
            throw new InvalidInput("/issuer", "cannot change; register another verifier");
        requireReachable(draft);
        var stops = verifier.isActive() && !draft.active();
        verifier.become(draft);
        if (stops) ends.stopped(verifier);
        em.flush();
        return view(verifier);
    }

    /**
     * A key that may be in wrong hands: nothing signed with it is believed from now on, and what was is taken back, from
     * sessions and calls alike. Twice is once. There is no way back: a new key gets a new id.
     */
    @Needs(Operation.MANAGE_VERIFIERS)
    public VerifierView revokeKey(UUID id, String kid, String why) {
        var verifier = em.find(Verifier.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (verifier == null) throw new UnknownVerifier();
        revoked.add(id, kid, caller.recorder(), why);
        ends.revoked(id, kid);
        return view(verifier);
    }

    /**
     * Says that a sensor is this person's own. What an attested sensor of a verifier trusted that far signs for is then
     * something the person has.
     *
     * @param jkt thumbprint of the sensor's key (RFC 7638)
     */
    @Needs(Operation.MANAGE_VERIFIERS)
    public void bindSensor(UUID id, String jkt, UUID customerId) {
        if (!jkt.matches("[A-Za-z0-9_-]{43}"))
            throw new InvalidInput("/jkt", "must be the SHA-256 thumbprint of the sensor's key, in base64url");
        if (!consents.isKnown(customerId)) throw new UnknownCustomer();
        sensors.register(known(id).id(), jkt, customerId);
    }

    @Needs(Operation.MANAGE_VERIFIERS)
    public void forgetSensor(UUID id, String jkt) {
        sensors.forget(known(id).id(), jkt);
    }

    private Verifier known(UUID id) {
        var verifier = em.find(Verifier.class, id);
        if (verifier == null) throw new UnknownVerifier();
        return verifier;
    }

    private void requireReachable(VerifierDraft draft) {
        if (draft.jwksUrl() == null) return;
        destinations.fault(URI.create(draft.jwksUrl())).ifPresent(fault -> {
            throw new InvalidInput("/jwksUrl", fault);
        });
    }

    private VerifierView view(Verifier verifier) {
        return VerifierView.of(verifier, revoked.of(List.of(verifier.id())).getOrDefault(verifier.id(), List.of()));
    }
}
