package org.concilier.identity.recovery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.concilier.identity.Browser;
import org.concilier.identity.IdentityWorld;
import org.concilier.identity.Realm;
import org.concilier.identity.SessionCredential;
import org.concilier.identity.SignIn;
import org.concilier.identity.contact.Addresses;
import org.concilier.mail.Message;
import org.concilier.mail.PostedMail;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.Domain;

/** A customer with a passphrase, an e-mail address and a saved code, and whoever tries to get in instead. */
final class RecoveryWorld {
    static final String NEW_PASSPHRASE = "granite violin sunday harbour";

    final Domain domain;
    final IdentityWorld people;
    final Recoveries recoveries;
    final String login;
    final String address;
    final String session;

    RecoveryWorld(Domain domain) {
        this.domain = domain;
        people = new IdentityWorld(domain);
        recoveries = domain.get(Recoveries.class);
        login = people.customer();
        session = people.session(Realm.PORTAL, login);
        address = "a-" + login;
        moveTo(address);
    }

    /** Another confirmed address, as its owner names it. */
    void moveTo(String next) {
        own(() -> {
            domain.get(Addresses.class).change(next);
            return null;
        });
        var code = PostedMail.latest(domain, next, "address-code").gaps().get(0);
        own(() -> domain.get(Addresses.class).confirm(code));
    }

    String savedCode() {
        return own(() -> domain.get(OwnRecoveryCode.class).make());
    }

    /** Runs as the owner, who has just shown the passphrase. */
    <T> T own(Callable<T> body) {
        return domain.as(who(people.session(Realm.PORTAL, login)), body);
    }

    ConcilierPrincipal who(String token) {
        return (ConcilierPrincipal)
                people.show(new SessionCredential(Realm.PORTAL, token)).getCallerPrincipal();
    }

    Optional<String> begin(String code) {
        return recoveries.begin(Realm.PORTAL, login, code, Browser.UNKNOWN);
    }

    /** Both proofs are there, and it is time. */
    String open() {
        var token = begin(savedCode()).orElseThrow();
        recoveries.proveByMail(Realm.PORTAL, token, mailedCode());
        domain.clock().advance(Duration.ofHours(24));
        return token;
    }

    String mailedCode() {
        return latest("recovery-code").gaps().get(0);
    }

    Message latest(String kind) {
        return PostedMail.latest(domain, address, kind);
    }

    List<String> kindsTo(String to) {
        return PostedMail.to(domain, to).stream().map(Message::kind).toList();
    }

    /** The part of a link that says which recovery. */
    static String token(String link) {
        return link.substring(link.indexOf("?link=") + 6);
    }

    RecoveryView.Stage stage(String token) {
        return recoveries.find(Realm.PORTAL, token).map(RecoveryView::stage).orElse(null);
    }

    boolean entersWith(String passphrase) {
        return people.opens(SignIn.with(Realm.PORTAL, login, passphrase, null));
    }

    boolean isLive(String token) {
        return people.opens(new SessionCredential(Realm.PORTAL, token));
    }
}
