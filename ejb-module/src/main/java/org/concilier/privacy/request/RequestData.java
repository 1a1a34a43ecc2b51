package org.concilier.privacy.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.concilier.privacy.Holding;
import org.concilier.privacy.Label;
import org.concilier.privacy.Origin;
import org.concilier.privacy.PersonalData;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The tables of what persons ask for, and of what was put together for them. */
@ApplicationScoped
class RequestData implements PersonalData {
    private static final String REQUESTS = "privacy-requests";
    private static final String[] KEEPING = {"5 ans, comme preuve", "5 years, as proof"};
    private static final Label PROOF = new Label(
            "La preuve de ce que vous avez demandé reste, sous un numéro qui ne désigne plus personne.",
            "The proof of what you asked for stays, under a number that means nobody any more.");
    private static final String BASIS = "GDPR article 17(3)(e)";

    @Inject
    @ConfigProperty(name = "concilier.authority.name")
    String authority;

    @Inject
    @ConfigProperty(name = "concilier.authority.complaints-url")
    String complaints;

    @Inject
    @ConfigProperty(name = "concilier.controller.contact")
    String contact;

    @Override
    public List<Holding> holdings() {
        return List.of(changes(), pieces(), packages(), requests());
    }

    /** Who answers for the data, and what else the person may do (GDPR article 15(1)(e) and (f)). */
    @Override
    public List<Statement> statements(UUID customerId, Locale language) {
        var english = "en".equals(language.getLanguage());
        return List.of(
                english
                        ? new Statement(
                                "Your rights",
                                List.of(
                                        "You may have data corrected or erased, have its use restricted, object to its"
                                                + " use, and take along what you provided: on your page, by phone or in"
                                                + " writing to " + contact + ".",
                                        "You may withdraw any consent at any time; what you earned stays yours.",
                                        "You may complain to " + authority + ": " + complaints + "."))
                        : new Statement(
                                "Vos droits",
                                List.of(
                                        "Vous pouvez faire corriger ou effacer vos données, en faire limiter l'usage, vous"
                                                + " y opposer et emporter ce que vous avez fourni : sur votre page, par"
                                                + " téléphone ou en écrivant à " + contact + ".",
                                        "Vous pouvez retirer tout consentement à tout moment ; ce que vous avez gagné vous"
                                                + " reste.",
                                        "Vous pouvez adresser une réclamation à l'autorité " + authority + " : "
                                                + complaints + ".")));
    }

    private static Holding changes() {
        return Holding.in("privacy_request_event", REQUESTS)
                .named("Ce qu'il est advenu de vos demandes", "What became of your requests")
                .of("customer_id")
                .omit("a number of our own", "id")
                .column("request_id", "Demande", "Request")
                .column("seq", "Étape", "Step")
                .column("state", "État", "State")
                .column("happened_at", "Le", "At")
                .column("party", "Par", "By")
                .sealed("reason", SealedText.REASON.use(), "Motif", "Reason")
                .column("leaf_hash", "Feuille du registre", "Ledger leaf")
                .orderedBy("happened_at, request_id, seq")
                .retained(KEEPING[0], KEEPING[1])
                .keep(PROOF.fr(), PROOF.en(), BASIS);
    }

    private static Holding pieces() {
        return Holding.in("privacy_package_piece", REQUESTS)
                .named("Contenu des dossiers", "Content of packages")
                .through("request_id", "privacy_package", "request_id", "customer_id")
                .omit("a sealed copy of what is told elsewhere in this file", "seq", "content")
                .retained("30 jours", "30 days")
                .delete();
    }

    private static Holding packages() {
        return Holding.in("privacy_package", REQUESTS)
                .named("Dossiers préparés pour vous", "Packages made for you")
                .of("customer_id")
                .column("request_id", "Demande", "Request")
                .column("made_at", "Préparé le", "Made at")
                .column("expires_at", "Disponible jusqu'au", "Available until")
                .column("bytes", "Octets", "Bytes")
                .omit("how it is stored", "pieces")
                .orderedBy("made_at")
                .retained("30 jours", "30 days")
                .delete();
    }

    private static Holding requests() {
        return Holding.in("privacy_request", REQUESTS)
                .named("Vos demandes", "Your requests")
                .of("customer_id")
                .from(Origin.PERSON)
                .portable()
                .omit("how the work on it goes", "version", "not_before", "attempts")
                .column("id", "Demande", "Request")
                .column("kind", "Nature", "Kind")
                .column("state", "État", "State")
                .column("channel", "Canal", "Channel")
                .column("language", "Langue", "Language")
                .column("requested_by", "Déposée par", "Made by")
                .column("received_at", "Reçue le", "Received at")
                .column("due_at", "Réponse due le", "Answer due at")
                .column("extended", "Délai prolongé", "Extended")
                .column("verified_at", "Identité vérifiée le", "Identity verified at")
                .column("verified_by", "Identité vérifiée par", "Identity verified by")
                .column("duplicate_of", "Répète la demande", "Repeats the request")
                .sealed("details", SealedText.DETAILS.use(), "Ce que vous avez écrit", "What you wrote")
                .sealed("changes", SealedText.CHANGES.use(), "Corrections demandées", "Corrections asked for")
                .column("purpose", "Usage", "Purpose")
                .column("lifts", "Met fin à une limitation", "Ends a restriction")
                .column("closed_at", "Close le", "Closed at")
                .orderedBy("received_at, id")
                .retained(KEEPING[0], KEEPING[1])
                .blank(PROOF, BASIS, "details", "changes");
    }
}
