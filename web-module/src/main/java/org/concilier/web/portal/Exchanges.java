package org.concilier.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concilier.offer.ValueExchange;
import org.concilier.offer.ValueExchangeView;
import org.concilier.web.screen.Language;
import org.concilier.web.screen.Wording;

/** The trade in words, by purpose code. */
@RequestScoped
class Exchanges {
    private static final int MOST_TITLES = 3;

    @Inject
    ValueExchange exchange;

    @Inject
    Language language;

    @Inject
    Wording say;

    Map<String, Exchange> of(UUID customerId) {
        return exchange.of(customerId, language.getCode()).purposes().stream()
                .collect(Collectors.toMap(ValueExchangeView.Purpose::purpose, this::words));
    }

    private Exchange words(ValueExchangeView.Purpose purpose) {
        return new Exchange(brought(purpose), would(purpose), among(purpose.wouldBring()));
    }

    private String brought(ValueExchangeView.Purpose purpose) {
        var brought = purpose.brought();
        var sofar =
                brought.offers() == 0 ? "" : say.of("choices.brought", brought.offers(), say.money(brought.saved()));
        return (sofar + " " + brings(purpose.brings())).strip();
    }

    private String brings(List<String> titles) {
        var shown = titles.stream().limit(MOST_TITLES).collect(Collectors.joining(" · "));
        return titles.isEmpty() ? "" : say.of("choices.brings", shown);
    }

    private String would(ValueExchangeView.Purpose purpose) {
        var titles = purpose.wouldBring().offers();
        var shown = titles.stream().limit(MOST_TITLES).collect(Collectors.joining(" · "));
        var more = titles.size() - MOST_TITLES;
        return (titles.isEmpty() ? "" : say.of("choices.wouldBring", shown))
                + (more > 0 ? " " + say.of("choices.wouldBringMore", more) : "")
                + together(purpose.wouldBring().together());
    }

    /** The first offer that takes more than one yes, honestly told as such. */
    private String together(List<ValueExchangeView.Together> offers) {
        return offers.stream()
                .findFirst()
                .map(first -> " " + say.of("choices.together", first.offer(), String.join(", ", first.alsoNeeds())))
                .orElse("");
    }

    private String among(ValueExchangeView.WouldBring would) {
        var among = would.amongConsenting();
        return among == null ? "" : say.of("choices.among", among.customers(), among.withPersonalOffer());
    }
}
