package org.concilier.web.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Counts what is done through the web, for those who watch over the product. Nobody can be told from a label; a count
 * starts again with the server.
 */
@ApplicationScoped
public class Meters {
    @Inject
    MetricRegistry registry;

    /** An answer of a person, by the answer; not a replay of one. */
    public void consent(Enum<?> decision) {
        count("concilier_consents_total", new Tag("decision", lower(decision)));
    }

    public void consentCheck(boolean permitted) {
        count("concilier_consent_checks_total", new Tag("decision", permitted ? "permit" : "deny"));
    }

    public void offerDecision(boolean personalised) {
        count("concilier_offer_decisions_total", new Tag("personalised", Boolean.toString(personalised)));
    }

    public void redemption() {
        count("concilier_redemptions_total");
    }

    /** @param realm {@code portal}, {@code desk}, or {@code program} for tokens */
    public void signIn(String realm, boolean succeeded) {
        count(
                "concilier_sign_ins_total",
                new Tag("realm", realm.toLowerCase(Locale.ROOT)),
                new Tag("outcome", succeeded ? "success" : "failure"));
    }

    /** What a verifier said about a body; a rise of refusals means a broken verifier, or somebody who tries. */
    public void assertion(boolean accepted) {
        count("concilier_assertions_total", new Tag("outcome", accepted ? "accepted" : "refused"));
    }

    private void count(String name, Tag... tags) {
        registry.counter(name, tags).inc();
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
