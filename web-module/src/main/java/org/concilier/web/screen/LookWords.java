package org.concilier.web.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A line of the access log in the reader's words; what has none is told as it was written down. */
@RequestScoped
public class LookWords {
    /** What follows is the reason that an agent gave. */
    private static final String SECOND_AGENT = "second agent: ";

    @Inject
    Wording say;

    /** The key of a word of the log, such as {@code looks.why.reading-consents}. */
    static String key(String kind, String word) {
        return "looks." + kind + "." + word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /** A role of a member of staff in words; a program by its name. */
    public String who(String party) {
        return say.orElse(key("who", party), party);
    }

    public String why(String why) {
        return say.orElse(key("why", why), why);
    }

    /** Data categories, by commas. */
    public String what(List<String> categories) {
        return categories.stream()
                .map(category -> say.orElse(key("what", category), category))
                .collect(Collectors.joining(", "));
    }

    /** @param names of purposes by code */
    public String basis(String basis, Collection<String> consents, Map<String, String> names) {
        if (basis.startsWith(SECOND_AGENT)) return say.of("looks.basis.second", basis.substring(SECOND_AGENT.length()));
        if (consents.isEmpty()) return say.orElse(key("basis", basis), basis);
        var agreed = consents.stream()
                .map(code -> names.getOrDefault(code, code))
                .sorted()
                .collect(Collectors.joining(", "));
        return say.of("looks.consent", agreed);
    }
}
