package org.concilier.privacy.breach;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A customer whom a breach concerns.
 *
 * @param looks how often the customer's data was looked at
 * @param firstAt first look, by the business clock
 * @param lastAt last look
 * @param categories data categories looked at, sorted
 */
public record Affected(UUID customerId, long looks, Instant firstAt, Instant lastAt, List<String> categories) {}
