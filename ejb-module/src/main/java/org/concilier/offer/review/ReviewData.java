package org.concilier.offer.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.concilier.privacy.Holding;
import org.concilier.privacy.PersonalData;

/** What customers wanted of decisions, and what came of it. */
@ApplicationScoped
class ReviewData implements PersonalData {
    private static final String REVIEWS = "decision-reviews";

    @Override
    public List<Holding> holdings() {
        return List.of(steps(), reviews());
    }

    private static Holding steps() {
        return Holding.in("decision_review_step", REVIEWS)
                .named(
                        "Ce qu'il est advenu de vos oppositions et réexamens",
                        "What became of your objections and reviews")
                .of("customer_id")
                .omit("a number of our own", "id")
                .column("review_id", "Réexamen", "Review")
                .column("seq", "Étape", "Step")
                .column("state", "État", "State")
                .column("happened_at", "Le", "At")
                .column("party", "Par", "By")
                .sealed("reason", ReviewStep.REASON, "Motif", "Reason")
                .column("leaf_hash", "Feuille du registre", "Ledger leaf")
                .orderedBy("happened_at, review_id, seq")
                .retained("tant que vous êtes client", "while you are a customer")
                .delete();
    }

    private static Holding reviews() {
        return Holding.in("decision_review", REVIEWS)
                .named("Vos oppositions et réexamens", "Your objections and reviews")
                .of("customer_id")
                .omit("how it is stored", "version")
                .column("id", "Réexamen", "Review")
                .column("decision_id", "Décision", "Decision")
                .column("kind", "Nature", "Kind")
                .column("state", "État", "State")
                .column("asked_at", "Demandé le", "Asked at")
                .column("due_at", "Réponse due le", "Answer due at")
                .column("closed_at", "Clos le", "Closed at")
                .column("new_decision_id", "Décision nouvelle", "New decision")
                .sealed("words", Review.WORDS, "Ce que vous avez écrit", "What you wrote")
                .orderedBy("asked_at, id")
                .retained("tant que vous êtes client", "while you are a customer")
                .delete();
    }
}
