package org.concilier.identity;

import jakarta.security.enterprise.credential.Credential;

/** A program's signed word that it is itself (RFC 7523 section 2.2). */
public record ClientAssertionCredential(String assertion) implements Credential {}
