package org.concilier.identity;

import static jakarta.security.enterprise.identitystore.CredentialValidationResult.INVALID_RESULT;
import static jakarta.security.enterprise.identitystore.CredentialValidationResult.NOT_VALIDATED_RESULT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Finds the session of a cookie, by one read of its row; what its evidence is worth is judged anew each time. */
@ApplicationScoped
class SessionStore implements IdentityStore {
    @Inject
    OpenSessions sessions;

    @Inject
    AssuredGroups groups;

    @Inject
    Clock clock;

    @Override
    @Transactional
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof SessionCredential shown)) return NOT_VALIDATED_RESULT;
        return sessions.live(shown.realm(), shown.token())
                .map(session -> caller(session, shown))
                .orElse(INVALID_RESULT);
    }

    private CredentialValidationResult caller(LoginSession session, SessionCredential shown) {
        if (!shown.byItself()) session.seen(clock.instant());
        var account = session.account();
        var granted = groups.of(account, session.authentication());
        return new CredentialValidationResult(account.principal(granted, session.authentication()), granted);
    }
}
