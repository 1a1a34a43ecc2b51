package org.concilier.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An endpoint as it is shown; its secret never is.
 *
 * @param types names of the events that it is told
 * @param recipient for whom it hears; null for a program of the company
 */
public record WebhookView(
        UUID id, String url, List<String> types, String recipient, boolean enabled, Instant createdAt, long version) {}
