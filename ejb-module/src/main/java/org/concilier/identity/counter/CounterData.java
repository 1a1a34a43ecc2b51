package org.concilier.identity.counter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.concilier.privacy.Holding;
import org.concilier.privacy.Origin;
import org.concilier.privacy.PersonalData;

/** What is kept, for a day, about customers at counters. No picture, and nothing made from one. */
@ApplicationScoped
class CounterData implements PersonalData {
    private static final String COUNTERS = "counters";

    @Override
    public List<Holding> holdings() {
        return List.of(sessions(), expected());
    }

    @Override
    public Map<String, String> impersonal() {
        return Map.of(
                "kiosk", "which program stands at which place",
                "gallery", "places and days; whoever is expected there is told apart");
    }

    private static Holding sessions() {
        return Holding.in("kiosk_session", COUNTERS)
                .named("Vos passages à une borne", "Your visits to a kiosk")
                .of("customer_id")
                .omit("a number of our own", "id", "gallery_id")
                .column("client_id", "Borne", "Kiosk")
                .column("state", "Reconnu", "Recognised")
                .column("opened_at", "Début", "Began")
                .column("ends_at", "Fin au plus tard", "Ended at the latest")
                .orderedBy("opened_at")
                .retained("une heure", "one hour")
                .delete();
    }

    private static Holding expected() {
        return Holding.in("gallery_entry", COUNTERS)
                .named("Où vous êtes attendu", "Where you are expected")
                .of("customer_id")
                .from(Origin.PARTNER)
                .omit("a number of our own", "gallery_id")
                .column("checked_in_at", "Enregistré le", "Checked in at")
                .orderedBy("checked_in_at")
                .retained("jusqu'à la fin du jour", "until the end of the day")
                .delete();
    }
}
