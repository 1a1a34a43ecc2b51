package org.concilier.identity;

import jakarta.security.enterprise.credential.Credential;

/** A program's id and secret (RFC 6749 section 2.3.1). */
public record ClientSecretCredential(String clientId, String secret) implements Credential {}
