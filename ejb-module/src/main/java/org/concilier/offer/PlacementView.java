package org.concilier.offer;

import org.concilier.consent.Words;

/**
 * A place where offers are shown.
 *
 * @param channel such as {@code web}, {@code email}, {@code phone} or {@code store}
 * @param slots how many personal offers fit, at most
 * @param generalOffer code of the offer for everyone that is always given here while it is valid; {@code WELCOME} is
 *     built in, and stands back for any other
 */
public record PlacementView(String code, Words name, String channel, int slots, String generalOffer, long version) {}
