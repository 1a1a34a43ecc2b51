package org.concilier.identity;

import jakarta.security.enterprise.credential.Credential;

/**
 * Somebody who is not signed in proves one thing about a known account, as the second leg of a recovery. It is weighed and
 * slowed like a sign-in, and opens no session.
 */
public record Confirmation(Realm realm, String login, Credential shown, Browser browser) implements Credential {
    @Override
    public void clear() {
        shown.clear();
    }
}
