package org.concilier.privacy;

import java.util.UUID;

/**
 * A person objects (GDPR article 21); in the transaction that takes it.
 *
 * @param purpose to what; null for all direct marketing
 */
public record Objected(UUID customerId, String purpose) {}
