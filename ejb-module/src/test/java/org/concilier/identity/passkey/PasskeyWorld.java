package org.concilier.identity.passkey;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import java.io.StringReader;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.concilier.identity.Admitted;
import org.concilier.identity.Browser;
import org.concilier.identity.IdentityWorld;
import org.concilier.identity.Realm;
import org.concilier.identity.SessionCredential;
import org.concilier.identity.SignIn;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.Domain;

/** People with keys, and browsers that carry their answers. */
final class PasskeyWorld {
    final Domain domain;
    final IdentityWorld people;
    final PasskeyPrompts prompts;
    final Passkeys passkeys;

    PasskeyWorld(Domain domain) {
        this.domain = domain;
        people = new IdentityWorld(domain);
        prompts = domain.get(PasskeyPrompts.class);
        passkeys = domain.get(Passkeys.class);
    }

    /** A key of this person, who has just signed in. */
    SoftKey keyOf(Realm realm, String login) {
        return keyed(realm, login, new SoftKey());
    }

    SoftKey keyed(Realm realm, String login, SoftKey key) {
        bind(realm, people.session(realm, login), key);
        return key;
    }

    PasskeyView bind(Realm realm, String session, SoftKey key) {
        return as(realm, session, () -> {
            var asked = prompts.another();
            return passkeys.add(asked.token(), key.create(challenge(asked), handle(asked)), "my key");
        });
    }

    CredentialValidationResult signIn(Realm realm, SoftKey key) {
        var asked = prompts.signIn(realm, null);
        return show(realm, asked.token(), key.get(challenge(asked)));
    }

    boolean opens(Realm realm, SoftKey key) {
        return signIn(realm, key).getStatus() == Status.VALID;
    }

    /** The token of the session that the key opens. */
    String session(Realm realm, SoftKey key) {
        return ((Admitted) signIn(realm, key)).token();
    }

    CredentialValidationResult show(Realm realm, String transaction, String answer) {
        return show(realm, null, transaction, new PasskeyCredential(realm, transaction, answer));
    }

    CredentialValidationResult show(Realm realm, String login, String transaction, Credential one) {
        return people.show(new SignIn(realm, login, List.of(one), new Browser("192.0.2.1", null, transaction, null)));
    }

    boolean isValid(CredentialValidationResult result) {
        return result.getStatus() == Status.VALID;
    }

    /** Runs as whoever has this session. */
    <T> T as(Realm realm, String session, Callable<T> body) {
        return domain.as(who(realm, session), body);
    }

    ConcilierPrincipal who(Realm realm, String session) {
        return (ConcilierPrincipal)
                people.show(new SessionCredential(realm, session)).getCallerPrincipal();
    }

    List<PasskeyView> keys(Realm realm, String login) {
        return as(realm, people.session(realm, login), passkeys::mine);
    }

    void remove(Realm realm, String session, UUID key) {
        as(realm, session, () -> {
            passkeys.remove(key);
            return null;
        });
    }

    static String challenge(Prompt asked) {
        return options(asked).getString("challenge");
    }

    static String handle(Prompt asked) {
        return options(asked).getJsonObject("user").getString("id");
    }

    static JsonObject options(Prompt asked) {
        return Json.createReader(new StringReader(asked.options())).readObject();
    }
}
