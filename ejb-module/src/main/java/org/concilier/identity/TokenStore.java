package org.concilier.identity;

import static jakarta.security.enterprise.identitystore.CredentialValidationResult.INVALID_RESULT;
import static jakarta.security.enterprise.identitystore.CredentialValidationResult.NOT_VALIDATED_RESULT;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Knows programs by their access token; a client that was switched off, or lost a scope, is refused at once. */
@ApplicationScoped
class TokenStore implements IdentityStore {
    @PersistenceContext
    EntityManager em;

    @Inject
    Tokens tokens;

    @Override
    @Transactional
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof BearerCredential shown)) return NOT_VALIDATED_RESULT;
        return tokens.verified(shown.token()).flatMap(this::caller).orElse(INVALID_RESULT);
    }

    private Optional<CredentialValidationResult> caller(JWTClaimsSet claims) {
        return Optional.ofNullable(em.find(Client.class, claims.getSubject()))
                .filter(Client::isEnabled)
                .map(client -> {
                    var granted = new HashSet<>(Set.of(((String) claims.getClaim("scope")).split(" ")));
                    granted.retainAll(client.scopes());
                    return new CredentialValidationResult(client.principal(granted), granted);
                });
    }
}
