package org.concilier.identity;

import jakarta.security.enterprise.credential.Credential;

/** The token of a session cookie, valid in one realm. */
public record SessionCredential(Realm realm, String token) implements Credential {}
