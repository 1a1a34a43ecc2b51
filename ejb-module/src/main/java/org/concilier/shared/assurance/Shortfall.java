package org.concilier.shared.assurance;

import java.time.Duration;

/**
 * What is missing for an operation.
 *
 * @param level the level to show
 * @param freshness within which it must have been shown; null for any time in this session
 */
public record Shortfall(Operation operation, Assurance level, Duration freshness) {}
