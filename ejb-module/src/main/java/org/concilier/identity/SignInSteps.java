package org.concilier.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.concilier.identity.contact.Notices;
import org.concilier.identity.guard.SignInOutcome;
import org.concilier.identity.guard.TrustedDevices;
import org.concilier.shared.Secrets;
import org.concilier.shared.assurance.Authentication;

/** The steps of a sign-in in the database, each a short transaction of its own; what is checked is checked between them. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class SignInSteps {
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
    TrustedDevices devices;

    @Inject
    Notices notices;

    /** Whose sign-in it is, as typed or as the one under way knows; null while nobody is named. */
    String login(SignIn attempt) {
        return Optional.ofNullable(attempt.login())
                .or(() -> underWay(attempt).flatMap(LoginTransaction::account).map(Account::login))
                .orElse(null);
    }

    /** Something shown was not right: so many of that, and the sign-in under way is over. */
    void missed(SignIn attempt) {
        underWay(attempt).ifPresent(LoginTransaction::miss);
    }

    private Optional<LoginTransaction> underWay(SignIn attempt) {
        return transactions.find(attempt.realm(), attempt.browser().transaction());
    }

    Weighed weigh(SignIn attempt, Proved proved) {
        var account = accounts.byLogin(proved.login()).orElseThrow();
        var underWay = underWay(attempt);
        if (!account.mayEnter(attempt.realm())) {
            underWay.ifPresent(LoginTransaction::miss);
            return Weighed.refused(whyNot(account), proved.proofs());
        }
        var sofar = underWay.filter(t -> t.account().filter(account::equals).isPresent())
                .map(LoginTransaction::proofs)
                .orElse(Proofs.none());
        return weigh(attempt, account, sofar.and(proved.proofs()), underWay);
    }

    private static SignInOutcome whyNot(Account account) {
        return account.isEnabled() ? SignInOutcome.WRONG_DOOR : SignInOutcome.SWITCHED_OFF;
    }

    private Weighed weigh(SignIn attempt, Account account, Proofs all, Optional<LoginTransaction> underWay) {
        var wanted = doors.level(attempt.realm(), account, attempt.browser());
        if (all.reached().atLeast(wanted)) {
            underWay.ifPresent(transactions::close);
            return new Weighed(entered(attempt, account, all), SignInOutcome.ENTERED, all);
        }
        var missing = account.missingFor(wanted, all);
        if (missing.isEmpty()) return Weighed.refused(SignInOutcome.NOT_ENOUGH, all);
        var token = attempt.browser().transaction();
        var transaction = underWay.orElse(null);
        if (transaction == null) {
            var opened = transactions.open(attempt.realm(), LoginTransaction.Purpose.SIGN_IN);
            token = opened.token();
            transaction = opened.transaction();
        }
        transaction.collect(account, all);
        return new Weighed(new Continue(token, missing), SignInOutcome.ASKED_FOR_MORE, all);
    }

    private Admitted entered(SignIn attempt, Account account, Proofs all) {
        var where = attempt.browser();
        var token = sessions.open(account, attempt.realm(), all, where.words());
        // A browser that the account was never used in, while others are known: its owner should hear of it.
        if (devices.isStrange(account.login(), where.device())) notices.changed(account, "new-browser");
        var device = devices.remember(account.login(), where.device(), where.words());
        var shown = new Authentication(null, all.moments(), account.strongest());
        return admitted(account, shown, token, device);
    }

    /** Whose session it is; empty when it is over. */
    Optional<String> owner(StepUp more) {
        return sessions.live(more.realm(), more.token())
                .map(session -> session.account().login());
    }

    /** Adds to the session what was proved, unless it ended or was stepped up meanwhile. */
    Weighed stepUp(StepUp more, Proved proved) {
        var session = sessions.locked(more.realm(), more.token())
                .filter(open -> open.account().login().equals(proved.login()));
        if (session.isEmpty()) return Weighed.refused(SignInOutcome.DEAD_TRANSACTION, proved.proofs());
        transactions.find(more.realm(), more.browser().transaction()).ifPresent(transactions::close);
        var token = Secrets.token();
        session.get().stepUp(proved.proofs(), token);
        var admitted = admitted(session.get().account(), session.get().authentication(), token, null);
        return new Weighed(admitted, SignInOutcome.STEPPED_UP, proved.proofs());
    }

    private Admitted admitted(Account account, Authentication shown, String token, String device) {
        var granted = groups.of(account, shown);
        return new Admitted(account.principal(granted, shown), granted, token, device);
    }
}
