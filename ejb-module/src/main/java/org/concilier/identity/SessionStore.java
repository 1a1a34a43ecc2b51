package org.concilier.identity;

import static jakarta.security.enterprise.identitystore.CredentialValidationResult.INVALID_RESULT;
import static jakarta.security.enterprise.identitystore.CredentialValidationResult.NOT_VALIDATED_RESULT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import org.concilier.shared.Secrets;

/** Finds the session of a cookie, by one read of its row. */
@ApplicationScoped
class SessionStore implements IdentityStore {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Override
    @Transactional
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof SessionCredential shown)) return NOT_VALIDATED_RESULT;
        var session = em.find(LoginSession.class, Secrets.sha256(shown.token()));
        var now = clock.instant();
        if (session == null || !session.isLive(shown.realm(), now)) return INVALID_RESULT;
        session.seen(now);
        var groups = Set.of(session.account().role());
        return new CredentialValidationResult(session.account().principal(groups), groups);
    }
}
