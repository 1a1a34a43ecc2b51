package org.concilier.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.concilier.privacy.Holding;
import org.concilier.privacy.PersonalData;

/** What is kept about offers made to customers and used by them. What was redeemed is an accounting record. */
@ApplicationScoped
class OfferData implements PersonalData {
    private static final String ACCOUNTING = "Code de commerce, article L123-22";
    private static final String SAME = "the same for everyone";

    @Inject
    OfferLogic logic;

    @Override
    public List<Holding> holdings() {
        return List.of(lines(), redemptions(), reservations(), benefits(), exposures(), decisions());
    }

    @Override
    public Map<String, String> impersonal() {
        return Map.ofEntries(
                Map.entry("offer", SAME),
                Map.entry("offer_draft", SAME),
                Map.entry("campaign", "says what offers may use; names staff and programs only"),
                Map.entry("placement", SAME),
                Map.entry("experiment", "which offers are tried out on what share"),
                Map.entry("experiment_arm", "which offers are tried out on what share"),
                Map.entry("experiment_measure", "counts customers, names none"),
                Map.entry("simulation", "drafts of offers, and when they were tried out"),
                Map.entry("simulation_part", "how far the work has come; the ids only say where to go on"),
                Map.entry("simulation_tally", "counts customers, names none"),
                Map.entry("offer_budget", SAME),
                Map.entry("ruleset_version", SAME),
                Map.entry("offer_policy", SAME),
                Map.entry("decision_run", "counts customers; the last number is only where to go on"),
                Map.entry("decision_run_tally", "counts customers, names none"));
    }

    @Override
    public List<Statement> statements(UUID customerId, Locale language) {
        return logic.tell(language.getLanguage());
    }

    private static Holding lines() {
        return Holding.in("redemption_line", "redemptions")
                .named("Articles remisés", "Discounted articles")
                .through("redemption_id", "redemption", "id", "customer_id")
                .column("redemption_id", "Utilisation", "Redemption")
                .column("line_no", "Ligne", "Line")
                .column("sku", "Article", "Article")
                .column("category", "Rayon", "Category")
                .column("quantity", "Quantité", "Quantity")
                .column("unit_minor", "Prix unitaire (centimes)", "Unit price (cents)")
                .column("amount_minor", "Remise (centimes)", "Discount (cents)")
                .column("returned", "Unités rendues", "Units returned")
                .orderedBy("redemption_id, line_no")
                .retained("10 ans", "10 years")
                .keep(
                        "Les écritures comptables se gardent 10 ans, sans dire qui vous êtes.",
                        "Accounting records are kept for 10 years, without who you are.",
                        ACCOUNTING);
    }

    private static Holding redemptions() {
        return Holding.in("redemption", "redemptions")
                .named("Offres utilisées", "Offers used")
                .of("customer_id")
                .column("id", "Utilisation", "Redemption")
                .column("decision_id", "Décision", "Decision")
                .column("offer_id", "Offre", "Offer")
                .column("order_id", "Commande", "Order")
                .column("amount_minor", "Remise (centimes)", "Discount (cents)")
                .column("currency", "Devise", "Currency")
                .column("points", "Points", "Points")
                .column("points_spent", "Points dépensés", "Points spent")
                .column("shipping_minor", "Dont livraison (centimes)", "Of which delivery (cents)")
                .column("state", "État", "State")
                .column("placement", "Emplacement", "Placement")
                .column("coupon_id", "Coupon", "Coupon")
                .column("redeemed_at", "Utilisée le", "Used at")
                .column("leaf_hash", "Feuille du registre", "Ledger leaf")
                .orderedBy("redeemed_at, id")
                .retained("10 ans", "10 years")
                .keep(
                        "Les écritures comptables se gardent 10 ans, sans dire qui vous êtes.",
                        "Accounting records are kept for 10 years, without who you are.",
                        ACCOUNTING);
    }

    private static Holding reservations() {
        return Holding.in("offer_reservation", "redemptions")
                .named("Offres réservées", "Offers reserved")
                .of("customer_id")
                .column("id", "Réservation", "Reservation")
                .column("decision_id", "Décision", "Decision")
                .column("offer_id", "Offre", "Offer")
                .column("purposes", "Usages", "Purposes")
                .column("amount_minor", "Remise (centimes)", "Discount (cents)")
                .column("currency", "Devise", "Currency")
                .column("state", "État", "State")
                .column("placement", "Emplacement", "Placement")
                .column("coupon_id", "Coupon", "Coupon")
                .column("reserved_at", "Réservée le", "Reserved at")
                .column("expires_at", "Jusqu'au", "Until")
                .orderedBy("reserved_at, id")
                .retained("tant que vous êtes client", "while you are a customer")
                .delete();
    }

    private static Holding benefits() {
        return Holding.in("benefit", "redemptions")
                .named("Ce que le partage vous a rapporté", "What sharing has brought you")
                .of("customer_id")
                .column("purpose", "Usage", "Purpose")
                .column("redemptions", "Offres utilisées", "Offers used")
                .column("saved_minor", "Économisé (centimes)", "Saved (cents)")
                .orderedBy("purpose")
                .retained("tant que vous êtes client", "while you are a customer")
                .delete();
    }

    private static Holding exposures() {
        return Holding.in("experiment_exposure", "experiments")
                .named("Essais comparatifs auxquels vous avez pris part", "Comparisons you had a part in")
                .of("customer_id")
                .column("experiment", "Essai", "Comparison")
                .column("arm", "Groupe", "Group")
                .column("exposed_at", "Depuis le", "Since")
                .orderedBy("exposed_at, experiment")
                .retained("tant que vous acceptez la mesure", "while you agree to measurement")
                .delete();
    }

    private static Holding decisions() {
        return Holding.in("offer_decision", "offer-decisions")
                .named("Décisions d'offres", "Offer decisions")
                .of("customer_id")
                .column("id", "Décision", "Decision")
                .column("decided_at", "Le", "At")
                .column("placement", "Emplacement", "Placement")
                .column("personalised", "Personnalisée", "Personal")
                .column("epoch", "État de vos choix", "State of your choices")
                .column("ruleset", "Version des règles", "Version of the rules")
                .column("content", "Données lues, règles, offres, calcul", "Data read, rules, offers, sums")
                .column("leaf_hash", "Feuille du registre", "Ledger leaf")
                .orderedBy("decided_at, id")
                .retained("tant que vous êtes client", "while you are a customer")
                .delete();
    }
}
