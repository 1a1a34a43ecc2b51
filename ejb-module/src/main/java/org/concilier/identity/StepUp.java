package org.concilier.identity;

import jakarta.security.enterprise.credential.Credential;
import java.util.List;
import org.concilier.shared.assurance.Operation;

/**
 * Who is signed in proves more, or again: the evidence is added to the session, which gets a new token (ASVS 5.0, 7.2.4).
 *
 * @param token of the session
 * @param operation that asks for it; null when nothing in particular does
 */
public record StepUp(Realm realm, String token, List<Credential> shown, Browser browser, Operation operation)
        implements Credential {
    public StepUp(Realm realm, String token, List<Credential> shown, Browser browser) {
        this(realm, token, shown, browser, null);
    }

    @Override
    public void clear() {
        shown.forEach(Credential::clear);
    }
}
