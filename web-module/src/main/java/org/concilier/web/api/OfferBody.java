package org.concilier.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concilier.consent.Words;
import org.concilier.offer.OfferView;
import org.concilier.offer.cap.CapRule;
import org.concilier.offer.cap.Window;
import org.concilier.offer.stacking.Stacking;
import org.concilier.offer.stacking.StackingGroup;

/** An offer on the wire. */
public record OfferBody(
        UUID id,
        String code,
        String campaign,
        int version,
        Words title,
        Words description,
        String rule,
        List<String> reads,
        List<String> purposes,
        EffectBody effect,
        StackingBody stacking,
        List<CapBody> caps,
        boolean couponRequired,
        int pointsPrice,
        int priority,
        List<String> placements,
        Instant validFrom,
        Instant validTo,
        Budget budget,
        boolean general,
        boolean live,
        Instant publishedAt) {

    /** What an offer goes with, on the wire. */
    public record StackingBody(List<StackingGroup> groups, List<String> excludes) {
        static StackingBody of(Stacking stacking) {
            return new StackingBody(
                    stacking.path(), stacking.excludes().stream().sorted().toList());
        }
    }

    /** How often an offer is given, on the wire; {@code limit} in minor units for AMOUNT. */
    public record CapBody(CapRule.Counter counter, List<CapRule.Per> per, Window window, long limit) {
        static CapBody of(CapRule cap) {
            return new CapBody(cap.counter(), cap.per().stream().sorted().toList(), cap.window(), cap.limit());
        }
    }

    /** What an offer may cost, and what it has cost. */
    public record Budget(MoneyView limit, MoneyView spent) {}

    public static OfferBody of(OfferView offer) {
        return new OfferBody(
                offer.id(),
                offer.code(),
                offer.campaign(),
                offer.version(),
                offer.title(),
                offer.description(),
                offer.rule(),
                offer.reads(),
                offer.purposes(),
                EffectBody.of(offer.effect()),
                StackingBody.of(offer.conditions().stacking()),
                offer.conditions().caps().stream().map(CapBody::of).toList(),
                offer.conditions().couponRequired(),
                offer.conditions().pointsPrice(),
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
