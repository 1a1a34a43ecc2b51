package org.concilier.web.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.concilier.offer.DecisionView;
import org.concilier.offer.discount.Effect;

/** Turns a decision into what a page shows; offers whose consent has ended are not shown. */
@RequestScoped
public class Tickets {
    @Inject
    Wording say;

    public List<Ticket> of(DecisionView decision, List<Use> uses) {
        var consents = uses.stream().filter(Use::allowed).collect(Collectors.toMap(Use::code, Use::since));
        return decision.offers().stream()
                .filter(offer -> offer.state() == DecisionView.State.OPEN)
                .map(offer -> ticket(offer, consents))
                .toList();
    }

    private Ticket ticket(DecisionView.Offer offer, Map<String, String> consents) {
        var why = offer.explanation();
        return new Ticket(
                offer.offerId(),
                offer.title(),
                offer.description(),
                worth(offer.effect()),
                unit(offer.effect()),
                offer.personalised(),
                offer.code(),
                why.text(),
                why.because().stream().map(one -> one.text() + ".").distinct().toList(),
                data(why.dataUsed(), consents),
                why.counterfactual());
    }

    /** One line a purpose, since one consent opened all of it. */
    private List<Ticket.Data> data(List<DecisionView.Used> used, Map<String, String> consents) {
        var labels = new TreeMap<String, String>();
        used.forEach(u -> labels.merge(u.purpose(), u.label(), (one, other) -> one + ", " + other));
        return labels.entrySet().stream()
                .map(line -> new Ticket.Data(line.getValue(), consents.get(line.getKey()), line.getKey()))
                .toList();
    }

    private String worth(Effect effect) {
        return switch (effect.kind()) {
            case PERCENT_OFF -> "−" + say.percent(effect.basisPoints());
            case AMOUNT_OFF -> "−" + say.money(effect.amount());
            case FIXED_PRICE -> say.money(effect.amount());
            case FREE_SHIPPING, FREE_ITEM -> say.of("offer.free");
            case POINTS -> "+" + effect.points();
            case POINTS_MULTIPLIER ->
                "×"
                        + BigDecimal.valueOf(effect.basisPoints(), 4)
                                .stripTrailingZeros()
                                .toPlainString();
            case INFORMATION -> "";
        };
    }

    private String unit(Effect effect) {
        return switch (effect.kind()) {
            case FREE_SHIPPING -> say.of("offer.delivery");
            case FREE_ITEM -> say.of("offer.articles", effect.gift().free());
            case POINTS, POINTS_MULTIPLIER -> say.of("offer.points");
            case PERCENT_OFF -> effect.cap() == null ? "" : say.of("offer.cap", say.money(effect.cap()));
            case AMOUNT_OFF, FIXED_PRICE, INFORMATION -> "";
        };
    }
}
