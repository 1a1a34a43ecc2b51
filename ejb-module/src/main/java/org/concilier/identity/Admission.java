package org.concilier.identity;

import static jakarta.security.enterprise.identitystore.CredentialValidationResult.INVALID_RESULT;
import static jakarta.security.enterprise.identitystore.CredentialValidationResult.NOT_VALIDATED_RESULT;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.EnumSet;
import java.util.Set;

/**
 * Collects evidence from all that was shown and asks the policy whether it is enough. An EJB, because in an EAR a CDI bean
 * that the web calls finds no persistence unit: it is looked up in the caller's module.
 */
@Stateless
@PermitAll
public class Admission {
    @Inject
    @Any
    Instance<IdentityStore> stores;

    @Inject
    Accounts accounts;

    public CredentialValidationResult validate(Credential credential) {
        return credential instanceof SignIn attempt ? signIn(attempt) : ask(credential);
    }

    private CredentialValidationResult signIn(SignIn attempt) {
        var collected = EnumSet.noneOf(Evidence.class);
        for (var shown : attempt.shown()) {
            var result = ask(shown);
            if (result.getStatus() != Status.VALID || !isOf(attempt.login(), result)) return INVALID_RESULT;
            result.getCallerGroups().forEach(name -> collected.add(Evidence.valueOf(name)));
        }
        if (!AssurancePolicy.opens(attempt.realm(), collected)) return INVALID_RESULT;
        return accounts.byLogin(attempt.login())
                .filter(account -> account.mayEnter(attempt.realm()))
                .map(Admission::admitted)
                .orElse(INVALID_RESULT);
    }

    /** What another person proved is no evidence here. */
    private static boolean isOf(String login, CredentialValidationResult result) {
        return Account.normalized(login).equals(result.getCallerPrincipal().getName());
    }

    private static CredentialValidationResult admitted(Account account) {
        var groups = Set.of(account.role());
        return new CredentialValidationResult(account.principal(groups), groups);
    }

    private CredentialValidationResult ask(Credential credential) {
        for (var store : stores) {
            var result = store.validate(credential);
            if (result.getStatus() != Status.NOT_VALIDATED) return result;
        }
        return NOT_VALIDATED_RESULT;
    }
}
