package org.concilier.offer;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concilier.consent.Grants;
import org.concilier.consent.PurposeView;
import org.concilier.offer.rule.Truth;

/**
 * What each purpose brings a customer now and what a yes would bring, from offers judged on consented facts alone.
 *
 * @param fits personal offers that those facts do not rule out
 */
record Prospects(Grants grants, Map<String, PurposeView> purposes, List<Fit> fits, String language) {
    /** Whether an offer holds for the customer: unknown when it depends on what is not known or not consented. */
    record Fit(Terms offer, Truth holds) {}

    static Prospects of(Grants grants, List<PurposeView> purposes, List<Fit> fits, String language) {
        var byCode = purposes.stream().collect(Collectors.toMap(PurposeView::code, Function.identity()));
        return new Prospects(grants, byCode, fits, language);
    }

    /** Titles of offers that hold now and need this purpose. */
    List<String> brings(String purpose) {
        return fits.stream()
                .filter(fit -> fit.holds() == Truth.TRUE)
                .map(Fit::offer)
                .filter(offer ->
                        offer.purposes().contains(purpose) && missing(offer).isEmpty())
                .map(this::title)
                .toList();
    }

    /** Titles of offers that may come with a yes to this purpose and to nothing else. */
    List<String> wouldBring(String purpose) {
        return fits.stream()
                .map(Fit::offer)
                .filter(offer -> missing(offer).equals(List.of(purpose)) && isAskable(offer))
                .map(this::title)
                .toList();
    }

    /** Offers that need a yes to this purpose and to others as well. */
    List<ValueExchangeView.Together> together(String purpose) {
        return fits.stream()
                .map(Fit::offer)
                .filter(offer -> missing(offer).size() > 1 && missing(offer).contains(purpose) && isAskable(offer))
                .map(offer -> new ValueExchangeView.Together(title(offer), others(offer, purpose)))
                .toList();
    }

    private List<String> others(Terms offer, String purpose) {
        return missing(offer).stream()
                .filter(code -> !code.equals(purpose))
                .map(code -> purposes.get(code).name().in(language))
                .toList();
    }

    private List<String> missing(Terms offer) {
        return offer.missing(grants.purposes());
    }

    /** Nothing is held out for a yes that nobody can give: to a purpose that is retired, or whose notice is not in use. */
    private boolean isAskable(Terms offer) {
        return missing(offer).stream()
                .allMatch(
                        code -> purposes.containsKey(code) && purposes.get(code).askable());
    }

    private String title(Terms offer) {
        return offer.title().in(language);
    }
}
