package org.concilier.privacy;

import java.util.List;

/** The tables by which others are told of what concerns a person. */
final class EventHoldings {
    /** The news that a person was erased names nobody, and must still reach those who have to erase as well. */
    private static final String NOT_THE_ERASURE = "event_type = 'org.concilier.customer.erased.v1'";

    private EventHoldings() {}

    static List<Holding> all() {
        return List.of(deliveries(), recipients(), events());
    }

    private static Holding deliveries() {
        return Holding.in("event_delivery", "events")
                .named("Envois", "Deliveries")
                .through("event_id", "event", "id", "subject_id")
                .omit("numbers of our own", "id", "webhook_id", "due_at")
                .column("event_id", "Nouvelle", "News")
                .column("made_at", "Prêt le", "Ready at")
                .column("state", "État", "State")
                .column("attempts", "Essais", "Attempts")
                .column("last_at", "Dernier essai", "Last attempt")
                .column("last_status", "Réponse", "Answer")
                .column("last_fault", "Défaut", "Fault")
                .orderedBy("made_at, id")
                .retained("30 jours", "30 days")
                .except("event_id in (select e.id from event e where e." + NOT_THE_ERASURE + ")")
                .delete();
    }

    private static Holding recipients() {
        return Holding.in("event_recipient", "events")
                .named("Qui a été prévenu", "Who has been told")
                .of("subject_id")
                .column("event_id", "Nouvelle", "News")
                .column("recipient", "Destinataire", "Recipient")
                .column("event_type", "Nature", "Kind")
                .column("announced_at", "Annoncée le", "Announced at")
                .column("state", "État", "State")
                .column("acknowledged_at", "Confirmée le", "Acknowledged at")
                .column("acknowledged_by", "Confirmée par", "Acknowledged by")
                .orderedBy("announced_at, event_id, recipient")
                .retained("5 ans, comme preuve", "5 years, as proof")
                .except(NOT_THE_ERASURE)
                .delete();
    }

    private static Holding events() {
        return Holding.in("event", "events")
                .named("Nouvelles annoncées", "News announced")
                .of("subject_id")
                .omit("numbers of our own", "entered", "pos")
                .column("id", "Nouvelle", "News")
                .column("event_type", "Nature", "Kind")
                .column("happened_at", "Le", "At")
                .column("announced_at", "Annoncée le", "Announced at")
                .column("data", "Contenu", "Content")
                .orderedBy("announced_at, id")
                .retained("30 jours", "30 days")
                .except(NOT_THE_ERASURE)
                .delete();
    }
}
