package org.concilier.web.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concilier.consent.ConsentStatus;
import org.concilier.consent.ConsentView;
import org.concilier.consent.Consents;
import org.concilier.consent.PurposeView;
import org.concilier.consent.Purposes;

/** Every purpose with one customer's state, in the reader's words: two reads, whatever their number. */
@RequestScoped
public class Uses {
    private static final int ALL = 200;

    @Inject
    Purposes purposes;

    @Inject
    Consents consents;

    @Inject
    Language language;

    @Inject
    Wording say;

    /** What is allowed first, then what is not, each in the catalogue's order. */
    public List<Use> of(UUID customerId) {
        var states = consents.of(customerId, null).stream()
                .collect(Collectors.toMap(ConsentView::purpose, Function.identity()));
        return purposes.list(null, ALL).stream()
                .filter(purpose -> purpose.askable() || states.containsKey(purpose.code()))
                .map(purpose -> use(purpose, states))
                .sorted(Comparator.comparing(Use::allowed).reversed())
                .toList();
    }

    /** One purpose with one customer's state. */
    public Use of(UUID customerId, String purpose) {
        var states = consents.of(customerId, null).stream()
                .filter(consent -> consent.purpose().equals(purpose))
                .collect(Collectors.toMap(ConsentView::purpose, Function.identity()));
        return use(purposes.find(purpose), states);
    }

    private Use use(PurposeView purpose, Map<String, ConsentView> states) {
        var name = purpose.name().in(language.getCode());
        var benefit = purpose.benefit().in(language.getCode());
        var consent = states.get(purpose.code());
        if (consent == null) {
            return new Use(
                    purpose.code(),
                    name,
                    benefit,
                    null,
                    say.of(purpose.askable() ? "choices.never" : "choices.notAsked"),
                    say.of("status.NEVER"),
                    "",
                    "",
                    "",
                    null,
                    0,
                    purpose.noticeVersion(),
                    purpose.askable());
        }
        return new Use(
                purpose.code(),
                name,
                benefit,
                consent.status(),
                purpose.retiredAt() == null
                        ? sentence(consent)
                        : say.of("choices.retired", say.date(purpose.retiredAt())),
                fact(consent),
                say.date(consent.changedAt()),
                say.time(consent.changedAt()),
                consent.permits() ? say.date(consent.validUntil()) : "",
                consent.id(),
                consent.noticeVersion(),
                purpose.noticeVersion(),
                purpose.askable());
    }

    private String fact(ConsentView consent) {
        var word = say.of("status." + consent.status());
        var since = say.date(consent.changedAt());
        var version = consent.noticeVersion();
        return consent.permits()
                ? say.of("file.allowed", word, since, say.date(consent.validUntil()), version)
                : say.of("file.notAllowed", word, since, version);
    }

    private String sentence(ConsentView consent) {
        var since = say.date(consent.changedAt());
        if (consent.permits()) return say.of("choices.allowed", since, say.date(consent.validUntil()));
        if (consent.status() == ConsentStatus.EXPIRED) return say.of("choices.EXPIRED", say.date(consent.validUntil()));
        return say.of("choices." + consent.status(), since);
    }
}
