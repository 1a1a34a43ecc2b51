package org.concilier.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is kept about who looked and what must be provable, and for the features that know no person. */
@ApplicationScoped
class PrivacyData implements PersonalData {
    private static final String PROOF = "GDPR article 17(3)(e)";

    @Override
    public List<Holding> holdings() {
        return Stream.of(
                        List.of(
                                accesses(),
                                openings(),
                                answers(),
                                verifications(),
                                presences(),
                                erasures(),
                                key(),
                                listed()),
                        EventHoldings.all(),
                        LawHoldings.all())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public Map<String, String> impersonal() {
        return Map.ofEntries(
                Map.entry("ledger_leaf", "kind, instant and a salted commitment: says nothing without its opening"),
                Map.entry("ledger_queue", "numbers of leaves"),
                Map.entry("ledger_position", "numbers of leaves"),
                Map.entry("ledger_node", "hashes of hashes"),
                Map.entry("ledger_checkpoint", "hashes and signatures"),
                Map.entry("breach", "what happened; names no customer (GDPR article 33(5))"),
                Map.entry("breach_party", "accounts of staff and programs"),
                Map.entry("breach_change", "what was done about a breach; names no customer"),
                Map.entry("breach_finding", "counts persons; the last number is only where to go on"),
                Map.entry("event_counter", "the number of the last event"),
                Map.entry("recipient_speaker", "which program speaks for which company"),
                Map.entry("webhook", "addresses of programs"),
                Map.entry("webhook_type", "which kinds of news programs want"),
                Map.entry("vault_link", "which vault this is"),
                Map.entry("vault_mark", "which vault this is"),
                Map.entry("signing_key", "keys of the server"),
                Map.entry("lease", "which node works on what"),
                Map.entry("flyway_schema_history", "which migrations ran"));
    }

    private static Holding accesses() {
        return Holding.in("access_entry", "access-log")
                .named("Qui a regardé vos données", "Who looked at your data")
                .of("customer_id")
                .omit("a number of our own", "id")
                .omit("names a member of staff, whose rights this would touch (GDPR article 15(4))", "account")
                .column("looked_at", "Le", "At")
                .column("party", "Qui", "Who")
                .column("party_role", "Rôle", "Role")
                .column("why", "Pourquoi", "Why")
                .column("categories", "Données", "Data")
                .column("basis", "Fondement ou motif du refus", "Basis, or reason of the refusal")
                .column("consents", "Selon quels consentements", "Under which consents")
                .column("allowed", "Permis", "Allowed")
                .column("leaf_hash", "Feuille du registre", "Ledger leaf")
                .orderedBy("looked_at, id")
                .retained("5 ans, comme preuve", "5 years, as proof")
                .keep(
                        "La preuve des accès reste, sous un numéro qui ne désigne plus personne.",
                        "The proof of looks stays, under a number that means nobody any more.",
                        PROOF);
    }

    private static Holding openings() {
        return Holding.in("ledger_opening", "ledger")
                .named("Ce que le registre prouve de vous", "What the ledger proves about you")
                .of("subject_id")
                .omit("a sealed copy of what is told elsewhere in this file", "sealed")
                .column("leaf_id", "Feuille", "Leaf")
                .orderedBy("leaf_id")
                .retained("tant que vous êtes client", "while you are a customer")
                .delete();
    }

    /** Kept for a day, so that a retried request is done once; the answers may be about a person. */
    private static Holding answers() {
        return Holding.in("idempotency_key", "technical")
                .named("Réponses gardées un jour", "Answers kept for a day")
                .mentionedIn("body", "location")
                .omit(
                        "copies for a day of answers about data told elsewhere in this file",
                        "client",
                        "idem_key",
                        "fingerprint",
                        "claimed_at",
                        "status",
                        "location",
                        "etag",
                        "body")
                .retained("24 heures", "24 hours")
                .delete();
    }

    private static Holding verifications() {
        return Holding.in("verification", "identity")
                .named("Quand votre identité a été vérifiée", "When your identity was verified")
                .of("customer_id")
                .omit("a number of our own", "id")
                .column("noted_at", "Le", "At")
                .column("method", "Moyen", "Method")
                .column("reference", "Référence", "Reference")
                .column("used_for", "Pour", "For")
                .orderedBy("noted_at, id")
                .retained("tant que vous êtes client", "while you are a customer")
                .delete();
    }

    private static Holding presences() {
        return Holding.in("customer_present", "identity")
                .named("Pour qui votre dossier est ouvert", "For whom your file is open")
                .of("customer_id")
                .omit("a number of our own", "interaction")
                .omit("names a member of staff, whose rights this would touch (GDPR article 15(4))", "holder")
                .column("since", "Depuis", "Since")
                .column("present_until", "Au plus tard jusqu'à", "Until at the latest")
                .column("means", "Reconnu par", "Verified by")
                .orderedBy("since")
                .retained("le temps d'un appel, 30 minutes au plus", "for a call, 30 minutes at most")
                .delete();
    }

    private static Holding erasures() {
        return Holding.in("erasure", "privacy-requests")
                .named("Effacement", "Erasure")
                .of("customer_id")
                .omit("written when nobody is left to read it", "erased_at", "why", "leaf_hash")
                .retained("comme preuve", "as proof")
                .keep(
                        "La preuve de l'effacement, sous un numéro qui ne désigne plus personne.",
                        "The proof of the erasure, under a number that means nobody any more.",
                        PROOF);
    }

    private static Holding key() {
        return Holding.in("subject_key", "technical")
                .named("Votre clé", "Your key")
                .of("subject_id")
                .inVault()
                .omit("what reads your data, and of use to an attacker alone", "wrapped_key", "created_at")
                .retained("tant que vous êtes client", "while you are a customer")
                .delete();
    }

    private static Holding listed() {
        return Holding.in("erased", "privacy-requests")
                .named("Liste des personnes effacées", "List of the erased")
                .of("subject_id")
                .inVault()
                .omit("written when nobody is left to read it", "erased_at")
                .retained("sans limite", "without end")
                .keep(
                        "Un numéro qui ne désigne plus personne, pour qu'aucune sauvegarde ne vous fasse revenir.",
                        "A number that means nobody any more, so that no backup brings you back.",
                        "GDPR article 17(1) and 32");
    }
}
