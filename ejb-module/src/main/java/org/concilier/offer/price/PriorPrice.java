package org.concilier.offer.price;

import java.time.Instant;
import org.concilier.shared.Money;

/**
 * The lowest price of an article in the 30 days before its reduction (98/6/EC article 6a).
 *
 * @param from when the 30 days begin
 * @param until when the reduction begins
 */
public record PriorPrice(String sku, Money lowest, Instant from, Instant until) {}
