package org.concilier.identity.company;

import java.io.Serializable;

/**
 * How a browser is sent to the provider.
 *
 * @param address to go to
 * @param sealed what the browser has to bring back
 */
public record Departure(String address, String sealed) implements Serializable {}
