package org.concilier.identity;

import static jakarta.security.enterprise.identitystore.CredentialValidationResult.INVALID_RESULT;
import static jakarta.security.enterprise.identitystore.CredentialValidationResult.NOT_VALIDATED_RESULT;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.concilier.identity.guard.SignInOutcome;
import org.concilier.shared.assurance.Evidence;

/**
 * Collects evidence from all that was shown, now and before in this sign-in, and asks the policy whether it is enough. An
 * EJB, because in an EAR a CDI bean that the web calls finds no persistence unit: it is looked up in the caller's module.
 * No transaction is open while something is checked: whoever waits for a core holds no connection.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Admission {
    @Inject
    @Any
    Instance<IdentityStore> stores;

    @Inject
    SignInSteps steps;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    public CredentialValidationResult validate(Credential credential) {
        if (credential instanceof SignIn attempt) return signIn(attempt);
        if (credential instanceof StepUp more) return stepUp(more);
        if (credential instanceof Confirmation one) return confirm(one);
        return ask(credential);
    }

    private CredentialValidationResult signIn(SignIn attempt) {
        var visit = Visit.of(attempt, steps.login(attempt));
        var proved = prove(visit, attempt.shown());
        if (proved.isPresent()) return gate.note(visit.of(proved.get().login()), steps.weigh(attempt, proved.get()));
        steps.missed(attempt);
        return INVALID_RESULT;
    }

    private CredentialValidationResult stepUp(StepUp more) {
        var login = steps.owner(more);
        if (login.isEmpty()) return INVALID_RESULT;
        var visit = Visit.of(more, login.get());
        return prove(visit, more.shown())
                .map(proved -> gate.note(visit, steps.stepUp(more, proved)))
                .orElse(INVALID_RESULT);
    }

    /** Checked and slowed like a sign-in; nothing opens by it. */
    private CredentialValidationResult confirm(Confirmation one) {
        return prove(Visit.of(one), List.of(one.shown()))
                .map(proved -> new CredentialValidationResult(proved.login()))
                .orElse(INVALID_RESULT);
    }

    private Optional<Proved> prove(Visit visit, List<Credential> shown) {
        var proofs = Proofs.none();
        var whose = visit.login();
        for (var one : shown) {
            var credential = one instanceof OfAccount open && whose != null ? open.of(whose) : one;
            var result = gate.check(visit.of(whose), credential, () -> ask(credential));
            if (result.getStatus() != Status.VALID) return Optional.empty();
            if (whose != null && !isOf(whose, result)) {
                gate.note(visit.of(whose), SignInOutcome.ANOTHER_PERSON);
                return Optional.empty();
            }
            whose = result.getCallerPrincipal().getName();
            proofs = proofs.and(proofs(result));
        }
        return proofs.all().isEmpty() ? Optional.empty() : Optional.of(new Proved(whose, proofs));
    }

    /** What another person proved is no evidence here. */
    private static boolean isOf(String login, CredentialValidationResult result) {
        return Account.normalized(login).equals(result.getCallerPrincipal().getName());
    }

    /**
     * A store names the evidence as groups, with its source behind an {@code @} where it came from elsewhere, and behind
     * another one since when (seconds of 1970) where that was before now.
     */
    private Proofs proofs(CredentialValidationResult result) {
        var now = clock.instant();
        return new Proofs(result.getCallerGroups().stream()
                .map(name -> name.split("@", 3))
                .map(parts -> new Proof(
                        Evidence.valueOf(parts[0]),
                        parts.length == 3 ? Instant.ofEpochSecond(Long.parseLong(parts[2])) : now,
                        parts.length > 1 ? parts[1] : null))
                .toList());
    }

    private CredentialValidationResult ask(Credential credential) {
        for (var store : stores) {
            var result = store.validate(credential);
            if (result.getStatus() != Status.NOT_VALIDATED) return result;
        }
        return NOT_VALIDATED_RESULT;
    }
}
