package org.concilier.web.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;

/** Places as readers call them, which the company wrote once, in English or as a code of ISO 3166-1. */
@Named
@RequestScoped
public class Places {
    private static final String EEA = "European Economic Area";

    @Inject
    Language language;

    @Inject
    Wording say;

    /** A country or the European Economic Area in the reader's language; anything else as it was written, null too. */
    public String named(String written) {
        if (EEA.equals(written)) return say.of("place.eea");
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                .map(code -> new Locale("", code))
                .filter(country -> country.getCountry().equals(written)
                        || country.getDisplayCountry(Locale.ENGLISH).equals(written))
                .findFirst()
                .map(country -> country.getDisplayCountry(language.getLocale()))
                .orElse(written);
    }
}
