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
import org.concilier.shared.assurance.Evidence;

/** Proves {@link Evidence#OTP}. A code is accepted once: the database decides races between nodes (RFC 6238 5.2). */
@ApplicationScoped
class TotpStore implements IdentityStore {
    @PersistenceContext
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    @Override
    @Transactional
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof TotpCredential shown)) return NOT_VALIDATED_RESULT;
        var account = accounts.byLogin(shown.login()).filter(Account::hasTotp);
        if (account.isEmpty()) return INVALID_RESULT;
        var step = Totp.step(account.get().totpSecret(secrets), shown.code(), clock.instant());
        return step.isPresent() && spend(account.get(), step.getAsLong())
                ? new CredentialValidationResult(account.get().login(), Set.of(Evidence.OTP.name()))
                : INVALID_RESULT;
    }

    private boolean spend(Account account, long step) {
        return em.createQuery("update Account a set a.lastTotpStep = :step where a.id = :id and a.lastTotpStep < :step")
                        .setParameter("step", step)
                        .setParameter("id", account.id())
                        .executeUpdate()
                == 1;
    }
}
