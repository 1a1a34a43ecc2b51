package org.concilier.experience;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.concilier.privacy.Holding;
import org.concilier.privacy.Origin;
import org.concilier.privacy.PersonalData;

/** What is kept about how using the product went. */
@ApplicationScoped
class ExperienceData implements PersonalData {
    @Override
    public List<Holding> holdings() {
        return List.of(ease(), setAside(), firstVisit());
    }

    @Override
    public Map<String, String> impersonal() {
        return Map.of(
                "used_form", "hashes of random numbers of forms, kept for a day",
                "started_version", "which version of Concilier was started when");
    }

    private static Holding ease() {
        return Holding.in("ease_question", "usage")
                .named("« Est-ce que c’était facile ? »", "“How easy was that?”")
                .of("customer_id")
                .from(Origin.PERSON)
                .portable()
                .omit("a number of our own", "id")
                .column("moment", "Après quoi", "After what")
                .column("asked_at", "Demandé le", "Asked at")
                .column("answer", "Réponse, de 1 (très difficile) à 5", "Answer, from 1 (very hard) to 5")
                .column("answered_at", "Répondu le", "Answered at")
                .orderedBy("asked_at")
                .retained("tant que le compte est ouvert", "while the account is open")
                .delete();
    }

    private static Holding firstVisit() {
        return Holding.in("first_visit_step", "usage")
                .named("Étapes de la première visite", "Steps of the first visit")
                .of("customer_id")
                .from(Origin.PERSON)
                .portable()
                .column("step", "Étape", "Step")
                .column("reached_at", "Le", "At")
                .orderedBy("reached_at")
                .retained("120 jours", "120 days")
                .delete();
    }

    private static Holding setAside() {
        return Holding.in("set_aside_offer", "offer-decisions")
                .named("Offres mises de côté", "Offers put aside")
                .of("customer_id")
                .from(Origin.PERSON)
                .portable()
                .column("offer_id", "Offre", "Offer")
                .column("set_aside_at", "Mise de côté le", "Put aside at")
                .orderedBy("set_aside_at")
                .retained("tant que le compte est ouvert", "while the account is open")
                .delete();
    }
}
