package org.concilier.offer.cap;

import java.time.Instant;
import java.util.UUID;

/**
 * An offer given to a customer, or used by one.
 *
 * @param offer its code, which all its versions share
 * @param campaign null when it is of none
 */
public record Use(String offer, String campaign, String placement, UUID customer, Instant at) {}
