package org.concilier.event;

import java.time.Instant;

/**
 * How far telling a recipient has come.
 *
 * @param attempts how often its endpoints have been tried
 * @param toldAt when one of them was last tried; null before
 * @param acknowledgedAt when it said that it has been told: by answering 2xx, or by acknowledging the event; null before
 */
public record RecipientState(String recipient, State state, int attempts, Instant toldAt, Instant acknowledgedAt) {
    /** Told or not. */
    public enum State {
        /** On its way. */
        PENDING,
        /** Acknowledged by the recipient. */
        DELIVERED,
        /** Given up after the last attempt, or not acknowledged while the event was kept. */
        FAILED,
        /** No endpoint listens for this recipient; becomes pending when one does. */
        UNREACHABLE
    }

    static RecipientState of(EventRecipient told, java.util.List<Delivery> deliveries, boolean hasEndpoint) {
        return new RecipientState(
                told.recipient(),
                state(told, deliveries, hasEndpoint),
                deliveries.stream().mapToInt(Delivery::attempts).sum(),
                deliveries.stream()
                        .map(Delivery::lastAt)
                        .filter(java.util.Objects::nonNull)
                        .max(Instant::compareTo)
                        .orElse(null),
                told.acknowledgedAt());
    }

    private static State state(EventRecipient told, java.util.List<Delivery> deliveries, boolean hasEndpoint) {
        if (told.state() == EventRecipient.State.ACKNOWLEDGED) return State.DELIVERED;
        if (told.state() == EventRecipient.State.LAPSED) return State.FAILED;
        if (!hasEndpoint) return State.UNREACHABLE;
        var onItsWay = deliveries.isEmpty() || deliveries.stream().anyMatch(d -> d.state() == DeliveryState.PENDING);
        return onItsWay ? State.PENDING : State.FAILED;
    }
}
