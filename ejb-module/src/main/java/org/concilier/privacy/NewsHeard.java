package org.concilier.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.concilier.event.Heard;
import org.concilier.vault.Erased;

/** News of a person that a program hears are a look at that person's data. */
@ApplicationScoped
class NewsHeard {
    /** Data categories by what an event is about. */
    private static final Map<String, String> CATEGORIES = Map.of("consent", "consents", "customer", "requests");

    @Inject
    AccessBook book;

    @Inject
    Erased erased;

    void onHeard(@Observes Heard heard) {
        if (heard.kinds().isEmpty()) return;
        var gone = erased.among(heard.kinds().keySet());
        var looks = heard.kinds().entrySet().stream()
                .filter(one -> !gone.contains(one.getKey()))
                .map(one -> Look.allowed(
                        one.getKey(),
                        "being told of changes",
                        one.getValue().stream()
                                .map(kind -> CATEGORIES.getOrDefault(kind, kind))
                                .toList(),
                        Basis.of("accountability")))
                .toList();
        if (!looks.isEmpty()) book.write(new Party(heard.client(), "program", heard.client()), looks);
    }
}
