package org.concilier.event;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * CDI event: a program has heard news of persons, by reading the feed or at its webhook; in the transaction that notes it.
 *
 * @param client id of the program
 * @param kinds whom the news were about, and what they were about: {@code consent}, {@code customer}
 */
public record Heard(String client, Map<UUID, Set<String>> kinds) {
    private static final int KIND = 2;

    static Heard of(String client, Collection<OutboxEvent> events) {
        var kinds = new LinkedHashMap<UUID, Set<String>>();
        for (var event : events) {
            if (event.subject() == null) continue;
            kinds.computeIfAbsent(event.subject(), s -> new TreeSet<>())
                    .add(event.type().split("\\.")[KIND]);
        }
        return new Heard(client, kinds);
    }
}
