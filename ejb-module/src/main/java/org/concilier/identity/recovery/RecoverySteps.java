package org.concilier.identity.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.concilier.identity.Account;
import org.concilier.identity.Accounts;
import org.concilier.identity.Browser;
import org.concilier.identity.NewStart;
import org.concilier.identity.Realm;
import org.concilier.identity.contact.AddressBook;
import org.concilier.identity.contact.AddressView;
import org.concilier.identity.contact.Codes;
import org.concilier.identity.guard.SignInOutcome;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Secrets;

/** The steps of a recovery in the database, each a short transaction of its own. */
@ApplicationScoped
@Transactional(value = Transactional.TxType.REQUIRES_NEW)
class RecoverySteps {
    @Inject
    Accounts accounts;

    @Inject
    SavedCodes codes;

    @Inject
    RecoveryBook book;

    @Inject
    AddressBook addresses;

    @Inject
    RecoveryMail mail;

    @Inject
    RecoveryLog log;

    @Inject
    NewStart newStart;

    @Inject
    StopLinks links;

    @Inject
    Clock clock;

    /** The same is asked of the database for a name that nobody has, as its code: the time tells nothing of who is here. */
    public Optional<String> begin(Realm realm, String login, String code, Browser browser) {
        var account = accounts.byLogin(login).filter(one -> one.mayEnter(realm));
        var isSaved = codes.spend(account.map(Account::id).orElseGet(UUID::randomUUID), code);
        var token = account.filter(one -> isSaved)
                .map(one -> bySavedCode(one, realm, browser))
                .or(() -> byStaff(account, code));
        log.write(
                realm, login, token.isPresent() ? SignInOutcome.RECOVERY_STARTED : SignInOutcome.NOT_ACCEPTED, browser);
        return token;
    }

    /** Not looked at: too much came from that network. */
    public void slowed(Realm realm, String login, Browser browser) {
        log.write(realm, login, SignInOutcome.NETWORK_SLOWED, browser);
    }

    private String bySavedCode(Account account, Realm realm, Browser browser) {
        var token = Secrets.token();
        var mailed = addresses.current(account).map(address -> Codes.digits()).orElse(null);
        var begun = Recovery.bySavedCode(account, realm, token, mailed, clock.instant());
        book.begin(begun);
        mail.started(begun, browser.words());
        if (mailed != null) mail.code(account, mailed);
        return token;
    }

    private Optional<String> byStaff(Optional<Account> account, String code) {
        var begun = book.ofStaffCode(code);
        if (begun.isEmpty() || !begun.map(Recovery::account).equals(account)) return Optional.empty();
        var token = Secrets.token();
        begun.get().claim(token, clock.instant());
        mail.waiting(begun.get());
        return Optional.of(token);
    }

    public Optional<RecoveryView> find(Realm realm, String token) {
        return book.ofBrowser(realm, token).map(this::view);
    }

    private RecoveryView view(Recovery found) {
        var account = found.account();
        var stage = !found.isProved()
                ? RecoveryView.Stage.SECOND_PROOF
                : found.isOpen(clock.instant()) ? RecoveryView.Stage.OPEN : RecoveryView.Stage.WAITING;
        var address =
                found.takesMailed() ? addresses.current(account).map(AddressView::masked) : Optional.<String>empty();
        return new RecoveryView(
                stage,
                account.login(),
                address.orElse(null),
                account.hasPassphrase(),
                account.hasTotp(),
                account.hasPasskey(),
                found.opensAt(),
                found.expiresAt());
    }

    /** Whose second proof is awaited. */
    public Optional<String> login(Realm realm, String token) {
        return book.ofBrowser(realm, token)
                .filter(found -> !found.isProved())
                .map(found -> found.account().login());
    }

    public boolean proveByMail(Realm realm, String token, String code) {
        return book.ofBrowser(realm, token)
                .filter(found -> !found.isProved() && found.isMailed(Codes.plain(code)))
                .map(found -> proved(found, Recovery.COOLING_OFF))
                .orElse(false);
    }

    public boolean prove(Realm realm, String token, boolean byPasskey) {
        return book.ofBrowser(realm, token)
                .filter(found -> !found.isProved())
                .map(found -> proved(found, byPasskey ? Duration.ZERO : Recovery.COOLING_OFF))
                .orElse(false);
    }

    private boolean proved(Recovery found, Duration wait) {
        found.prove(wait, clock.instant());
        if (!wait.isZero()) mail.waiting(found);
        return true;
    }

    public String finishWithPasskey(Realm realm, String token, String transaction, String answer, Browser browser) {
        var found = open(realm, token);
        newStart.withPasskey(found.account(), realm, transaction, answer);
        return finish(found, browser);
    }

    public String finishWithPassphrase(String token, String passphrase, Browser browser) {
        var found = open(Realm.PORTAL, token);
        newStart.withPassphrase(found.account(), passphrase);
        return finish(found, browser);
    }

    private Recovery open(Realm realm, String token) {
        return book.ofBrowser(realm, token)
                .filter(found -> found.isOpen(clock.instant()))
                .orElseThrow(() -> new InvalidInput("/recovery", "is not open; begin again or wait until it is time"));
    }

    private String finish(Recovery found, Browser browser) {
        var account = found.account();
        book.end(account);
        mail.done(account, browser.words());
        log.write(found.realm(), account.login(), SignInOutcome.RECOVERED, browser);
        return codes.issue(account.id());
    }

    public boolean stop(String link) {
        return links.read(link)
                .flatMap(book::ofId)
                .map(found -> {
                    book.end(found.account());
                    mail.stopped(found.account());
                    log.write(found.realm(), found.account().login(), SignInOutcome.RECOVERY_STOPPED, Browser.UNKNOWN);
                    return true;
                })
                .orElse(false);
    }
}
