package org.concilier.identity;

import jakarta.security.enterprise.credential.Credential;
import java.util.ArrayList;
import java.util.List;

/**
 * A person's attempt to enter a realm: the credentials shown together, from which evidence is collected.
 *
 * @param shown in the order in which they are checked; the next one is not looked at when one fails
 */
public record SignIn(Realm realm, String login, List<Credential> shown) implements Credential {

    /** @param code six digits of an authenticator, or null where none is asked for */
    public static SignIn with(Realm realm, String login, String passphrase, String code) {
        var shown = new ArrayList<Credential>();
        shown.add(new PassphraseCredential(login, passphrase));
        if (code != null) shown.add(new TotpCredential(login, code.replace(" ", "")));
        return new SignIn(realm, login, List.copyOf(shown));
    }

    @Override
    public void clear() {
        shown.forEach(Credential::clear);
    }
}
