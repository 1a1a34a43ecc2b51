package org.concilier.identity;

import jakarta.security.enterprise.credential.Credential;
import java.util.List;

/**
 * Who is signed in proves more, or again: the evidence is added to the session, which gets a new token (ASVS 5.0, 7.2.4).
 *
 * @param token of the session
 */
public record StepUp(Realm realm, String token, List<Credential> shown, Browser browser) implements Credential {
    @Override
    public void clear() {
        shown.forEach(Credential::clear);
    }
}
