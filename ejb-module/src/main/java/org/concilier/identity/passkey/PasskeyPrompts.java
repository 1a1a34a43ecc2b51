package org.concilier.identity.passkey;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.concilier.identity.Account;
import org.concilier.identity.Accounts;
import org.concilier.identity.LoginTransaction;
import org.concilier.identity.LoginTransaction.Purpose;
import org.concilier.identity.LoginTransactions;
import org.concilier.identity.Proofs;
import org.concilier.identity.Realm;
import org.concilier.shared.Caller;
import org.concilier.shared.ConcilierPrincipal.Kind;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.Needs;
import org.concilier.shared.assurance.Operation;

/** Questions to authenticators, each good for one answer within five minutes from the browser that was asked. */
@Stateless
@PermitAll
public class PasskeyPrompts {
    @Inject
    LoginTransactions transactions;

    @Inject
    Accounts accounts;

    @Inject
    KeyRing keys;

    @Inject
    PromptWriter writer;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * At the door, where nobody is known: the same question for everybody.
     *
     * @param token of the ceremony under way in this browser, which goes on; may be null
     */
    public Prompt signIn(Realm realm, String token) {
        var asked = transactions
                .find(realm, token)
                .filter(open -> open.purpose() == Purpose.SIGN_IN)
                .map(open -> new LoginTransactions.Opened(token, open))
                .orElseGet(() -> transactions.open(realm, Purpose.SIGN_IN));
        return get(asked, List.of());
    }

    /** To whoever is signed in, before something that needs more. */
    @RolesAllowed(Roles.SIGNED_IN)
    public Prompt stepUp() {
        var me = me();
        return get(open(me, Purpose.STEP_UP), keys.of(me));
    }

    /** For a further key of whoever is signed in. */
    @RolesAllowed(Roles.SIGNED_IN)
    @Needs(Operation.CHANGE_AUTHENTICATOR)
    public Prompt another() {
        var me = me();
        var known = keys.of(me);
        var asked = open(me, Purpose.BIND);
        var challenge = asked.transaction().challenge();
        return prompt(
                asked,
                writer.create(
                        challenge,
                        left(asked.transaction()),
                        me.login(),
                        writer.handle(challenge, known),
                        known,
                        me.kind() == Kind.STAFF));
    }

    /** For the first key of whoever opens an account or recovers it, whose name may be typed on the same page. */
    public Prompt first(Realm realm, String login) {
        var asked = transactions.open(realm, Purpose.BIND);
        var challenge = asked.transaction().challenge();
        return prompt(
                asked,
                writer.create(
                        challenge,
                        left(asked.transaction()),
                        login,
                        writer.handle(challenge, List.of()),
                        List.of(),
                        realm == Realm.DESK));
    }

    private LoginTransactions.Opened open(Account me, Purpose purpose) {
        var opened = transactions.open(me.kind() == Kind.STAFF ? Realm.DESK : Realm.PORTAL, purpose);
        opened.transaction().collect(me, Proofs.none());
        return opened;
    }

    private Prompt get(LoginTransactions.Opened asked, List<Passkey> known) {
        return prompt(asked, writer.get(asked.transaction().challenge(), left(asked.transaction()), known));
    }

    private Prompt prompt(LoginTransactions.Opened asked, String options) {
        return new Prompt(asked.token(), options, left(asked.transaction()));
    }

    private long left(LoginTransaction asked) {
        return Math.max(1, Duration.between(clock.instant(), asked.expiresAt()).toSeconds());
    }

    private Account me() {
        return accounts.byLogin(caller.name()).orElseThrow();
    }
}
