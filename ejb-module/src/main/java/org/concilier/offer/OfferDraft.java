package org.concilier.offer;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.concilier.consent.Words;
import org.concilier.offer.discount.Effect;
import org.concilier.shared.Fields;
import org.concilier.shared.Money;

/**
 * An offer as handed in.
 *
 * @param rule CEL over the attributes of the registry; empty for an offer to everyone
 * @param priority 0 to 999; higher comes first
 * @param placements where it may be shown; empty for everywhere
 * @param budget the most it may cost in all
 * @param conditions under which it is used
 */
public record OfferDraft(
        String code,
        Words title,
        Words description,
        Optional<String> rule,
        Effect effect,
        int priority,
        List<String> placements,
        Instant validFrom,
        Instant validTo,
        Optional<Money> budget,
        Conditions conditions) {
    static final String PLACEMENT = "[a-z][a-z0-9-]{0,39}";
    private static final int USUAL_PRIORITY = 100;

    /** @throws org.concilier.shared.InvalidInput with every fault */
    public static OfferDraft read(Fields offer, Currency currency) {
        var effect = Effect.read(offer.object("effect"), currency);
        return offer.done(new OfferDraft(
                code(offer),
                words(offer.object("title"), 200),
                words(offer.object("description"), 1_000),
                offer.optionalText("rule", 2_000),
                effect,
                offer.optionalInteger("priority", 0, 999).orElse(USUAL_PRIORITY),
                placements(offer),
                offer.instant("validFrom").orElse(null),
                validTo(offer),
                budget(offer, effect, currency),
                Conditions.read(offer, currency)));
    }

    private static String code(Fields offer) {
        var code = offer.matching("code", "[A-Z][A-Z0-9-]{1,39}", "WINBACK-15");
        return code.isPresent() ? code.get() : offer.text("code", 40);
    }

    private static Words words(Fields words, int max) {
        return new Words(words.text("fr", max), words.text("en", max));
    }

    private static List<String> placements(Fields offer) {
        var placements = offer.texts("placements", 20);
        if (!placements.stream().allMatch(p -> p.matches(PLACEMENT))) {
            offer.fault("placements", "must be names such as home or after-purchase");
        }
        return placements;
    }

    private static Instant validTo(Fields offer) {
        var from = offer.instant("validFrom");
        var to = offer.instant("validTo");
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            offer.fault("validTo", "must be after validFrom");
        }
        return to.orElse(null);
    }

    private static Optional<Money> budget(Fields offer, Effect effect, Currency currency) {
        return offer.optionalObject("budget").flatMap(budget -> {
            var limit = budget.money("limit");
            if (!effect.isMoney()) offer.fault("budget", "is only for offers that take money off");
            if (limit == null) return Optional.empty();
            if (limit.minor() <= 0 || !limit.currency().equals(currency)) {
                budget.fault("limit", "must be more than 0, in " + currency);
            }
            return Optional.of(limit);
        });
    }
}
