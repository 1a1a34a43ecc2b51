package org.concilier.identity;

import jakarta.security.enterprise.credential.Credential;

/**
 * The token of a session cookie, valid in one realm.
 *
 * @param byItself whether a page sent it without anybody's doing, which keeps no session alive
 */
public record SessionCredential(Realm realm, String token, boolean byItself) implements Credential {
    /** Of a person who did something. */
    public SessionCredential(Realm realm, String token) {
        this(realm, token, false);
    }
}
