package org.concilier.privacy.request;

import java.time.Instant;
import java.util.UUID;

/**
 * A package that can be fetched.
 *
 * @param bytes length of the ZIP
 * @param pieces how many it comes in
 */
public record PackageView(UUID requestId, String fileName, long bytes, int pieces, Instant madeAt, Instant expiresAt) {}
