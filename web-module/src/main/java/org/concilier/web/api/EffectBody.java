package org.concilier.web.api;

import java.util.List;
import org.concilier.offer.discount.Effect;
import org.concilier.offer.discount.Reach;
import org.concilier.offer.discount.Target;

/** What an offer gives, on the wire; each part only where its kind has it. */
public record EffectBody(
        Effect.Kind kind,
        Integer basisPoints,
        MoneyView cap,
        MoneyView amount,
        Integer points,
        Integer buy,
        Integer free,
        Integer most,
        Reach.Scope scope,
        Reach.Base base,
        Reach.Allocation allocation,
        TargetBody target,
        Integer floorBasisPoints) {

    /** Lines that it is for, on the wire. */
    public record TargetBody(List<String> skus, List<String> categories) {
        static TargetBody of(Target target) {
            if (target.isAll()) return null;
            return new TargetBody(
                    target.skus().stream().sorted().toList(),
                    target.categories().stream().sorted().toList());
        }
    }

    static EffectBody of(Effect effect) {
        var gift = effect.gift();
        var money = effect.isMoney() ? effect.reach() : null;
        return new EffectBody(
                effect.kind(),
                effect.basisPoints(),
                MoneyView.of(effect.cap()),
                MoneyView.of(effect.amount()),
                effect.points(),
                gift == null ? null : gift.buy(),
                gift == null ? null : gift.free(),
                gift == null ? null : gift.most(),
                money == null ? null : money.scope(),
                money == null ? null : money.base(),
                money == null ? null : money.allocation(),
                TargetBody.of(effect.reach().target()),
                money == null || money.floorBasisPoints() == 0 ? null : money.floorBasisPoints());
    }
}
