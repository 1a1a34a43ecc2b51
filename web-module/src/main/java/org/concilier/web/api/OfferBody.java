package org.concilier.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concilier.consent.Words;
import org.concilier.offer.OfferView;
import org.concilier.offer.discount.Effect;

/** An offer on the wire. */
public record OfferBody(
        UUID id,
        String code,
        int version,
        Words title,
        Words description,
        String rule,
        List<String> reads,
        List<String> purposes,
        EffectBody effect,
        int priority,
        List<String> placements,
        Instant validFrom,
        Instant validTo,
        Budget budget,
        boolean general,
        boolean live,
        Instant publishedAt) {

    /** What an offer gives, on the wire. */
    public record EffectBody(Effect.Kind kind, Integer basisPoints, MoneyView cap, MoneyView amount, Integer points) {
        static EffectBody of(Effect effect) {
            return new EffectBody(
                    effect.kind(),
                    effect.basisPoints(),
                    MoneyView.of(effect.cap()),
                    MoneyView.of(effect.amount()),
                    effect.points());
        }
    }

    /** What an offer may cost, and what it has cost. */
    public record Budget(MoneyView limit, MoneyView spent) {}

    static OfferBody of(OfferView offer) {
        return new OfferBody(
                offer.id(),
                offer.code(),
                offer.version(),
                offer.title(),
                offer.description(),
                offer.rule(),
                offer.reads(),
                offer.purposes(),
                EffectBody.of(offer.effect()),
                offer.priority(),
                offer.placements(),
                offer.validFrom(),
                offer.validTo(),
                offer.limit() == null ? null : new Budget(MoneyView.of(offer.limit()), MoneyView.of(offer.spent())),
                offer.general(),
                offer.live(),
                offer.publishedAt());
    }
}
