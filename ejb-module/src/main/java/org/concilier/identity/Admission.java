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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.concilier.shared.Secrets;
import org.concilier.shared.assurance.Authentication;
import org.concilier.shared.assurance.Evidence;

/**
 * Collects evidence from all that was shown, now and before in this sign-in, and asks the policy whether it is enough. An
 * EJB, because in an EAR a CDI bean that the web calls finds no persistence unit: it is looked up in the caller's module.
 */
@Stateless
@PermitAll
public class Admission {
    @Inject
    @Any
    Instance<IdentityStore> stores;

    @Inject
    Accounts accounts;

    @Inject
    LoginTransactions transactions;

    @Inject
    OpenSessions sessions;

    @Inject
    AssuredGroups groups;

    @Inject
    Doors doors;

    @Inject
    Clock clock;

    public CredentialValidationResult validate(Credential credential) {
        if (credential instanceof SignIn attempt) return signIn(attempt);
        if (credential instanceof StepUp more) return stepUp(more);
        return ask(credential);
    }

    private CredentialValidationResult signIn(SignIn attempt) {
        var underWay = transactions.find(attempt.realm(), attempt.browser().transaction());
        var before = underWay.flatMap(LoginTransaction::account);
        var login = Optional.ofNullable(attempt.login()).or(() -> before.map(Account::login));
        var proved = prove(login.orElse(null), attempt.shown());
        var account = proved.flatMap(p -> accounts.byLogin(p.login())).filter(a -> a.mayEnter(attempt.realm()));
        if (account.isEmpty()) {
            underWay.ifPresent(LoginTransaction::miss);
            return INVALID_RESULT;
        }
        var sofar = underWay.filter(t -> before.equals(account))
                .map(LoginTransaction::proofs)
                .orElse(Proofs.none());
        return weigh(attempt, account.get(), sofar.and(proved.get().proofs()), underWay);
    }

    private CredentialValidationResult weigh(
            SignIn attempt, Account account, Proofs all, Optional<LoginTransaction> underWay) {
        var wanted = doors.level(attempt.realm(), account, attempt.browser());
        if (all.reached().atLeast(wanted)) {
            underWay.ifPresent(transactions::close);
            return admitted(
                    account,
                    all,
                    sessions.open(
                            account, attempt.realm(), all, attempt.browser().words()));
        }
        var missing = account.missingFor(wanted, all);
        if (missing.isEmpty()) return INVALID_RESULT;
        var token = attempt.browser().transaction();
        var transaction = underWay.orElse(null);
        if (transaction == null) {
            var opened = transactions.open(attempt.realm(), LoginTransaction.Purpose.SIGN_IN);
            token = opened.token();
            transaction = opened.transaction();
        }
        transaction.collect(account, all);
        return new Continue(token, missing);
    }

    private CredentialValidationResult stepUp(StepUp more) {
        var session = sessions.locked(more.realm(), more.token());
        var proved = session.flatMap(s -> prove(s.account().login(), more.shown()));
        if (proved.isEmpty()) return INVALID_RESULT;
        transactions.find(more.realm(), more.browser().transaction()).ifPresent(transactions::close);
        var token = Secrets.token();
        session.get().stepUp(proved.get().proofs(), token);
        return admitted(session.get().account(), session.get().authentication(), token);
    }

    /** What was proved, and about whom; empty when one thing fails, or is another person's. */
    private record Proved(String login, Proofs proofs) {}

    private Optional<Proved> prove(String login, List<Credential> shown) {
        var proofs = Proofs.none();
        var whose = login;
        for (var one : shown) {
            var result = ask(one instanceof OfAccount open && whose != null ? open.of(whose) : one);
            if (result.getStatus() != Status.VALID || whose != null && !isOf(whose, result)) return Optional.empty();
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

    private CredentialValidationResult admitted(Account account, Proofs all, String token) {
        return admitted(account, new Authentication(null, all.moments(), account.strongest()), token);
    }

    private CredentialValidationResult admitted(Account account, Authentication shown, String token) {
        var granted = groups.of(account, shown);
        return new Admitted(account.principal(granted, shown), granted, token);
    }

    private CredentialValidationResult ask(Credential credential) {
        for (var store : stores) {
            var result = store.validate(credential);
            if (result.getStatus() != Status.NOT_VALIDATED) return result;
        }
        return NOT_VALIDATED_RESULT;
    }
}
