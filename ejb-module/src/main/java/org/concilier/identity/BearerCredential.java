package org.concilier.identity;

import jakarta.security.enterprise.credential.Credential;

/** An access token of ours (RFC 9068). */
public record BearerCredential(String token) implements Credential {}
