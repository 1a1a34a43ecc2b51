package org.concilier.identity;

import jakarta.security.enterprise.credential.Credential;
import java.util.ArrayList;
import java.util.List;

/**
 * A person's attempt to enter a realm: the credentials shown together, from which evidence is collected, added to what the
 * sign-in under way in this browser has collected before.
 *
 * @param login whose, as typed; null when the credential itself says it (a passkey), or the sign-in under way knows
 * @param shown in the order in which they are checked; the next one is not looked at when one fails
 */
public record SignIn(Realm realm, String login, List<Credential> shown, Browser browser) implements Credential {
    public SignIn(Realm realm, String login, List<Credential> shown) {
        this(realm, login, shown, Browser.UNKNOWN);
    }

    /** @param code six digits of an authenticator, or null where none is asked for */
    public static SignIn with(Realm realm, String login, String passphrase, String code) {
        var shown = new ArrayList<Credential>();
        shown.add(new PassphraseCredential(login, passphrase));
        if (code != null) shown.add(new TotpCredential(login, code.replace(" ", "")));
        return new SignIn(realm, login, List.copyOf(shown));
    }

    /** The same, from this browser. */
    public SignIn from(Browser where) {
        return new SignIn(realm, login, shown, where);
    }

    @Override
    public void clear() {
        shown.forEach(Credential::clear);
    }
}
