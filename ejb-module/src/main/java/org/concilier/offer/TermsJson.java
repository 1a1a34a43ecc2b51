package org.concilier.offer;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Currency;
import org.concilier.offer.cap.CapRule;
import org.concilier.offer.discount.Effect;
import org.concilier.offer.discount.Gift;
import org.concilier.offer.discount.Reach;
import org.concilier.offer.stacking.Stacking;
import org.concilier.shared.Fields;
import org.concilier.shared.Money;

/** Writes parts of an offer as they are handed in, so that the same readers read them again. */
final class TermsJson {
    private static final JsonProvider JSON = JsonProvider.provider();

    private TermsJson() {}

    static String reach(Effect effect) {
        var reach = effect.reach();
        var json = JSON.createObjectBuilder()
                .add("scope", reach.scope().name())
                .add("base", reach.base().name())
                .add("allocation", reach.allocation().name())
                .add("floorBasisPoints", reach.floorBasisPoints());
        if (!reach.target().isAll()) {
            var target = JSON.createObjectBuilder();
            if (!reach.target().skus().isEmpty()) {
                target.add("skus", JSON.createArrayBuilder(reach.target().skus()));
            }
            if (!reach.target().categories().isEmpty()) {
                target.add("categories", JSON.createArrayBuilder(reach.target().categories()));
            }
            json.add("target", target);
        }
        if (effect.gift() != null) {
            json.add("buy", effect.gift().buy())
                    .add("free", effect.gift().free())
                    .add("most", effect.gift().most());
        }
        return json.build().toString();
    }

    /** The effect with the reach as it was written; null for the usual of its kind. */
    static Effect reached(Effect effect, String text) {
        if (text == null) return effect;
        var fields = new Fields(read(text));
        var gift = effect.kind() == Effect.Kind.FREE_ITEM ? Gift.read(fields) : null;
        return new Effect(
                effect.kind(),
                effect.basisPoints(),
                effect.cap(),
                effect.amount(),
                effect.points(),
                gift,
                Reach.read(fields, effect.reach().scope()));
    }

    static String conditions(Conditions conditions, Currency currency) {
        var json = JSON.createObjectBuilder();
        if (!conditions.stacking().isFree()) json.add("stacking", stacking(conditions.stacking()));
        if (!conditions.caps().isEmpty()) {
            var caps = JSON.createArrayBuilder();
            conditions.caps().forEach(cap -> caps.add(cap(cap, currency)));
            json.add("caps", caps);
        }
        if (conditions.couponRequired()) json.add("couponRequired", true);
        if (conditions.pointsPrice() > 0) json.add("pointsPrice", conditions.pointsPrice());
        return json.build().toString();
    }

    static Conditions conditions(String text, Currency currency) {
        return text.equals("{}") ? Conditions.NONE : Conditions.read(new Fields(read(text)), currency);
    }

    private static JsonObjectBuilder stacking(Stacking stacking) {
        var json = JSON.createObjectBuilder();
        if (!stacking.path().isEmpty()) {
            var groups = JSON.createArrayBuilder();
            for (var group : stacking.path()) {
                var one = JSON.createObjectBuilder()
                        .add("name", group.name())
                        .add("mode", group.mode().name());
                if (group.limit() != null) one.add("limit", group.limit());
                groups.add(group.table() ? one.add("table", true) : one);
            }
            json.add("groups", groups);
        }
        return stacking.excludes().isEmpty()
                ? json
                : json.add("excludes", JSON.createArrayBuilder(stacking.excludes()));
    }

    private static JsonObjectBuilder cap(CapRule cap, Currency currency) {
        var per = JSON.createArrayBuilder();
        cap.per().forEach(one -> per.add(one.name()));
        var json = JSON.createObjectBuilder()
                .add("counter", cap.counter().name())
                .add("per", per)
                .add("window", cap.window().name());
        if (cap.counter() != CapRule.Counter.AMOUNT) return json.add("limit", cap.limit());
        var amount = new Money(cap.limit(), currency);
        return json.add(
                "amount",
                JSON.createObjectBuilder()
                        .add("amount", amount.amount().toPlainString())
                        .add("currency", currency.getCurrencyCode()));
    }

    private static JsonObject read(String text) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
