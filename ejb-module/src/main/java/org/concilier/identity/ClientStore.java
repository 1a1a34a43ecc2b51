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
import java.util.Optional;
import java.util.Set;
import org.concilier.shared.assurance.Evidence;

/** Knows programs by their secret or by their signed assertion. */
@ApplicationScoped
class ClientStore implements IdentityStore {
    @PersistenceContext
    EntityManager em;

    @Inject
    ClientAssertions assertions;

    @Inject
    Clock clock;

    @Override
    @Transactional
    public CredentialValidationResult validate(Credential credential) {
        if (credential instanceof ClientSecretCredential shown) {
            var known = enabled(shown.clientId()).filter(client -> client.hasSecret(shown.secret(), clock.instant()));
            return result(known, ProgramProof.SECRET);
        }
        if (credential instanceof ClientAssertionCredential shown) {
            var known = assertions
                    .issuer(shown.assertion())
                    .flatMap(this::enabled)
                    .filter(client -> assertions.accepts(shown.assertion(), client));
            return result(known, ProgramProof.SIGNATURE);
        }
        return NOT_VALIDATED_RESULT;
    }

    private Optional<Client> enabled(String clientId) {
        if (clientId.indexOf('\0') >= 0) return Optional.empty(); // PostgreSQL has no such text
        return Optional.ofNullable(em.find(Client.class, clientId)).filter(Client::isEnabled);
    }

    private CredentialValidationResult result(Optional<Client> known, Set<Evidence> shown) {
        var proved = ProgramProof.at(clock.instant(), shown);
        return known.map(client ->
                        new CredentialValidationResult(client.principal(client.scopes(), proved), client.scopes()))
                .orElse(INVALID_RESULT);
    }
}
