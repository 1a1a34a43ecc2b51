package org.concilier.privacy;

import java.util.List;

/** The tables by which the law is kept: checks as counts, activity for retention, signals of browsers. */
final class LawHoldings {
    private LawHoldings() {}

    static List<Holding> all() {
        return List.of(checks(), signals(), activity());
    }

    private static Holding checks() {
        return Holding.in("consent_check_count", "consent-checks")
                .named("Qui a demandé ce que vous permettez", "Who asked what you permit")
                .of("customer_id")
                .column("checked_on", "Le", "On")
                .column("client", "Qui", "Who")
                .column("purpose", "Usage", "Purpose")
                .column("permitted", "Réponses oui", "Answered yes")
                .column("refused", "Réponses non", "Answered no")
                .orderedBy("checked_on, client, purpose")
                .retained("tant que vous êtes client", "while you are a customer")
                .delete();
    }

    private static Holding signals() {
        return Holding.in("gpc_signal", "consents")
                .named("Signal de votre navigateur (GPC)", "Signal of your browser (GPC)")
                .of("customer_id")
                .from(Origin.PERSON)
                .portable()
                .column("first_seen_at", "Vu d'abord le", "First seen at")
                .column("last_seen_on", "Vu en dernier le", "Last seen on")
                .retained("tant que vous êtes client", "while you are a customer")
                .delete();
    }

    private static Holding activity() {
        return Holding.in("person_activity", "activity")
                .named("Dernière activité", "Last activity")
                .of("customer_id")
                .column("last_active_on", "Le", "On")
                .column("announced_at", "Effacement annoncé le", "Erasure announced at")
                .column("due_on", "Effacement prévu le", "Erasure due on")
                .retained("3 ans sans activité, puis effacée", "3 years without activity, then erased")
                .delete();
    }
}
