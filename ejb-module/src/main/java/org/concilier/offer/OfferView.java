package org.concilier.offer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concilier.consent.Words;
import org.concilier.offer.discount.Effect;
import org.concilier.shared.Money;

/**
 * A published offer.
 *
 * @param campaign code of the campaign it belongs to
 * @param version counts publications of the same code
 * @param rule CEL; null for an offer to everyone
 * @param reads attributes the rule can read, derived from its checked tree
 * @param purposes what a customer must have agreed to
 * @param conditions under which it is used
 * @param limit the most it may cost; null without a budget
 * @param spent what it has cost; null without a budget
 * @param general whether it is for everyone, without condition
 * @param live whether it is decided now
 */
public record OfferView(
        UUID id,
        String code,
        String campaign,
        int version,
        Words title,
        Words description,
        String rule,
        List<String> reads,
        List<String> purposes,
        Effect effect,
        Conditions conditions,
        int priority,
        List<String> placements,
        Instant validFrom,
        Instant validTo,
        Money limit,
        Money spent,
        boolean general,
        boolean live,
        Instant publishedAt) {}
