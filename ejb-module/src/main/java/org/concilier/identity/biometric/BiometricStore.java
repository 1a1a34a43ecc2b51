package org.concilier.identity.biometric;

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
import java.util.stream.Collectors;

/** Proves {@code FACE}, {@code FPT}, {@code VBM} or {@code IRIS}, and {@code POP} with a sensor of the person's own. */
@ApplicationScoped
class BiometricStore implements IdentityStore {
    @PersistenceContext
    EntityManager em;

    @Inject
    AssertionJudge judge;

    @Override
    @Transactional
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof BiometricAssertionCredential shown)) return NOT_VALIDATED_RESULT;
        var outcome = judge.judge(shown.assertion(), shown.presenter());
        if (!outcome.isAccepted()) return INVALID_RESULT;
        var evidence = outcome.evidence().stream()
                .map(one -> one.name() + "@" + outcome.source())
                .collect(Collectors.toSet());
        return em.createQuery("select a.login from Account a where a.customerId = :customer", String.class)
                .setParameter("customer", outcome.customerId())
                .getResultStream()
                .findFirst()
                .map(login -> new CredentialValidationResult(login, evidence))
                .orElse(INVALID_RESULT);
    }
}
