package org.concilier.identity;

import jakarta.security.enterprise.credential.Credential;

/** A credential that does not say whose it is, where the session or the sign-in under way knows. */
public interface OfAccount extends Credential {
    /** The same, of this login, unless it says itself whose it is. */
    Credential of(String login);
}
