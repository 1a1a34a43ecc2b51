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
import java.text.ParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concilier.identity.dpop.DpopProofs;
import org.concilier.shared.Secrets;

/**
 * Knows programs by their access token. A token that was revoked, and a client that was switched off or lost a scope, are
 * refused at the next request on every node: the rows are read again each time.
 */
@ApplicationScoped
class TokenStore implements IdentityStore {
    @PersistenceContext
    EntityManager em;

    @Inject
    Tokens tokens;

    @Inject
    DpopProofs proofs;

    @Override
    @Transactional
    public CredentialValidationResult validate(Credential credential) {
        if (credential instanceof BearerCredential shown) {
            return tokens.verified(shown.token())
                    .filter(claims -> Tokens.boundTo(claims).isEmpty())
                    .flatMap(this::caller)
                    .orElse(INVALID_RESULT);
        }
        return credential instanceof BoundTokenCredential shown ? bound(shown) : NOT_VALIDATED_RESULT;
    }

    /** A proof is used up only when everything else held. */
    private CredentialValidationResult bound(BoundTokenCredential shown) {
        var claims = tokens.verified(shown.token());
        if (claims.isEmpty()) return INVALID_RESULT;
        var proof = proofs.check(shown.proofs(), shown.method(), shown.address(), shown.token());
        if (!Tokens.boundTo(claims.get()).equals(Optional.of(proof.thumbprint()))) return INVALID_RESULT;
        var caller = caller(claims.get());
        if (caller.isPresent()) proofs.use(proof);
        return caller.orElse(INVALID_RESULT);
    }

    private Optional<CredentialValidationResult> caller(JWTClaimsSet claims) {
        var given = claims.getIssueTime().toInstant();
        return client(claims)
                .filter(client -> client.isEnabled() && client.stillTakes(given))
                .map(client -> {
                    var granted = new HashSet<>(Set.of(((String) claims.getClaim("scope")).split(" ")));
                    granted.retainAll(client.scopes());
                    var proved = ProgramProof.at(given, ProgramProof.read(amr(claims)));
                    return new CredentialValidationResult(client.principal(granted, proved), granted);
                });
    }

    private Optional<Client> client(JWTClaimsSet claims) {
        return em.createQuery("""
                        select c from Client c where c.clientId = :id
                        and not exists (select 1 from RevokedToken r where r.jtiHash = :jti)""", Client.class)
                .setParameter("id", claims.getSubject())
                .setParameter("jti", Secrets.sha256(claims.getJWTID()))
                .getResultStream()
                .findFirst();
    }

    private static List<String> amr(JWTClaimsSet claims) {
        try {
            return Optional.ofNullable(claims.getStringListClaim("amr")).orElse(List.of());
        } catch (ParseException e) {
            return List.of();
        }
    }
}
