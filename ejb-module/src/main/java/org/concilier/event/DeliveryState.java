package org.concilier.event;

/** How far one event has come on its way to one endpoint. */
public enum DeliveryState {
    /** Will be tried, or tried again. */
    PENDING,
    /** The endpoint answered with a status of 200 to 299. */
    DELIVERED,
    /** Given up after the last attempt; can be sent again by hand. */
    FAILED
}
