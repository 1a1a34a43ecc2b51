package org.concilier.identity.call;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.concilier.privacy.Holding;
import org.concilier.privacy.Origin;
import org.concilier.privacy.PersonalData;

/** What is kept about customers' calls. */
@ApplicationScoped
class CallData implements PersonalData {
    private static final String CALLS = "calls";
    private static final String STAFF = "names a member of staff, whose rights this would touch (GDPR article 15(4))";

    @Override
    public List<Holding> holdings() {
        return List.of(notes(), events(), calls());
    }

    private static Holding notes() {
        return Holding.in("call_note", CALLS)
                .named("Ce qui a été noté de vos appels", "What was noted of your calls")
                .of("customer_id")
                .omit(STAFF, "agent")
                .omit("when the call would have ended by itself", "call_ends_at")
                .omit("counts changes", "version")
                .column("interaction_id", "Numéro d'appel", "Call number")
                .column("called_at", "Appel du", "Call of")
                .column("written_at", "Écrit le", "Written at")
                .column("words", "Note", "Note")
                .orderedBy("called_at, interaction_id")
                .retained("30 jours après l'appel", "30 days after the call")
                .delete();
    }

    private static Holding events() {
        return Holding.in("interaction_event", CALLS)
                .named("Ce qui s'est passé pendant vos appels", "What happened during your calls")
                .through("interaction_id", "interaction", "id", "customer_id")
                .from(Origin.DERIVED)
                .omit(STAFF, "party")
                .omit("counts events", "step")
                .column("happened_at", "Le", "At")
                .column("kind", "Événement", "Event")
                .column("verdict", "Vérification", "Verification")
                .column("reason", "Motif", "Reason")
                .orderedBy("interaction_id, step")
                .retained("30 jours après l'appel", "30 days after the call")
                .delete();
    }

    private static Holding calls() {
        return Holding.in("interaction", CALLS)
                .named("Vos appels", "Your calls")
                .of("customer_id")
                .omit(STAFF, "agent", "opened_by")
                .omit("a number of our own", "link_id")
                .omit("counts events", "step")
                .omit("when the call would have ended by itself", "ends_at")
                .column("id", "Numéro d'appel", "Call number")
                .column("opened_at", "Début", "Began")
                .column("closed_at", "Fin", "Ended")
                .column("verdict", "Vérification", "Verification")
                .column("reason", "Motif", "Reason")
                .column("judged_at", "Vérifié le", "Verified at")
                .column("link_state", "Lien envoyé", "Link sent")
                .column("link_until", "Lien valable jusqu'au", "Link valid until")
                .column("override_reason", "Motif pour un deuxième agent", "Reason for a second agent")
                .orderedBy("opened_at, id")
                .retained("30 jours après l'appel", "30 days after the call")
                .delete();
    }
}
