package org.concilier.identity;

import jakarta.security.enterprise.credential.Credential;

/** A login and the code its authenticator shows now (RFC 6238). */
public record TotpCredential(String login, String code) implements Credential {}
