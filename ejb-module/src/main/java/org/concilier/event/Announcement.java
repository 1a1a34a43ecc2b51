package org.concilier.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Something that others are to hear of.
 *
 * @param type name on the wire, of an {@link EventType}
 * @param subject whom it is about: a customer's id; may be null
 * @param data texts, numbers, booleans, and lists or maps of them; no names or addresses of persons
 * @param at when it happened, by the clock of what happened
 * @param recipients who outside the company must be told; empty when it is told to whoever may listen
 */
public record Announcement(String type, UUID subject, Map<String, ?> data, Instant at, List<String> recipients) {
    public Announcement {
        Objects.requireNonNull(type);
        Objects.requireNonNull(at);
        data = Map.copyOf(data);
        recipients = recipients.stream().distinct().toList();
    }

    public Announcement(EventType type, UUID subject, Map<String, ?> data, Instant at, List<String> recipients) {
        this(type.wireName(), subject, data, at, recipients);
    }
}
