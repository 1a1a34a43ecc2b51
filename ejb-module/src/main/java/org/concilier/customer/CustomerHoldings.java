package org.concilier.customer;

import java.util.List;
import org.concilier.privacy.Holding;
import org.concilier.privacy.Label;
import org.concilier.privacy.Origin;

/**
 * The tables of customers and purchases. An erased customer leaves a row that names nobody, for the purchases to hang
 * on: they are accounting records.
 */
final class CustomerHoldings {
    private static final String ACCOUNTING = "Code de commerce, article L123-22";
    private static final Label TOMBSTONE = new Label(
            "La ligne reste, vide, parce que les écritures comptables s'y rattachent.",
            "The row stays, emptied, because accounting records hang on it.");

    private CustomerHoldings() {}

    static List<Holding> all() {
        return List.of(scores(), features(), lines(), purchases(), identity(), contact(), birth());
    }

    private static Holding features() {
        return Holding.in("customer_features", "journey-stage")
                .named("Parcours d'achat", "Purchase profile")
                .of("customer_id")
                .from(Origin.DERIVED)
                .column("first_day", "Premier achat le", "First purchase on")
                .column("first_day_minor", "Montant du premier jour (centimes)", "Amount of the first day (cents)")
                .column("previous_day", "Avant-dernier jour d'achat", "Last day of purchase but one")
                .column("last_day", "Dernier jour d'achat", "Last day of purchase")
                .column("purchase_days", "Jours d'achat", "Days with purchases")
                .column("total_minor", "Total (centimes)", "Total (cents)")
                .column("currency", "Devise", "Currency")
                .column("computed_at", "Calculé le", "Computed at")
                .column("epoch", "État de vos choix", "State of your choices")
                .retained("tant que vous y consentez", "while you consent to it")
                .delete();
    }

    private static Holding scores() {
        return Holding.in("customer_score", "journey-stage")
                .named("Ce que vos achats laissent prévoir", "What your purchases let expect")
                .of("customer_id")
                .from(Origin.DERIVED)
                .column(
                        "alive_percent",
                        "Vous achetez encore ici (chances sur 100)",
                        "You still shop here (chances in 100)")
                .column(
                        "purchases_90d",
                        "Jours d’achat attendus en 90 jours (centièmes)",
                        "Days with purchases expected in 90 days (hundredths)")
                .column(
                        "value_365d_minor",
                        "Achats attendus en un an (centimes)",
                        "Purchases expected in a year (cents)")
                .column("currency", "Devise", "Currency")
                .column("as_of", "Calculé pour le", "Worked out for")
                .column("computed_at", "Calculé le", "Computed at")
                .column("model", "Version du modèle", "Version of the model")
                .column("epoch", "État de vos choix", "State of your choices")
                .retained("tant que vous y consentez", "while you consent to it")
                .delete();
    }

    private static Holding lines() {
        return Holding.in("purchase_line", "purchase-history")
                .named("Articles achetés", "Articles bought")
                .through("purchase_id", "purchase", "id", "customer_id")
                .from(Origin.PARTNER)
                .portable()
                .column("purchase_id", "Achat", "Purchase")
                .column("line_no", "Ligne", "Line")
                .column("sku", "Article", "Article")
                .column("category", "Rayon", "Category")
                .column("quantity", "Quantité", "Quantity")
                .column("unit_minor", "Prix unitaire (centimes)", "Unit price (cents)")
                .orderedBy("purchase_id, line_no")
                .retained("10 ans", "10 years")
                .keep(
                        "Les écritures comptables se gardent 10 ans, sans dire qui vous êtes.",
                        "Accounting records are kept for 10 years, without who you are.",
                        ACCOUNTING);
    }

    private static Holding purchases() {
        return Holding.in("purchase", "purchase-history")
                .named("Achats", "Purchases")
                .of("customer_id")
                .from(Origin.PARTNER)
                .portable()
                .omit("a sum that tells the same purchase sent twice", "digest")
                .omit("the day of the instant", "purchased_day")
                .column("id", "Achat", "Purchase")
                .column("partner", "Transmis par", "Told by")
                .column("order_id", "Commande", "Order")
                .column("purchased_at", "Acheté le", "Bought at")
                .column("channel", "Canal", "Channel")
                .column("total_minor", "Total (centimes)", "Total (cents)")
                .column("currency", "Devise", "Currency")
                .orderedBy("purchased_at, id")
                .retained("10 ans", "10 years")
                .keep(
                        "Les écritures comptables se gardent 10 ans, sans dire qui vous êtes.",
                        "Accounting records are kept for 10 years, without who you are.",
                        ACCOUNTING);
    }

    private static Holding identity() {
        return Holding.in("customer", "identity")
                .named("Identité", "Identity")
                .of("id")
                .locking()
                .from(Origin.PERSON)
                .portable()
                .omit("a copy to search by", "search_name", "search_email")
                .omit("counts changes", "version")
                .omit("empty while you are a customer", "erased_at")
                .column("external_id", "Numéro de client", "Customer number")
                .column("given_name", "Prénom", "Given name")
                .column("family_name", "Nom", "Family name")
                .column("locale", "Langue", "Language")
                .column("currency", "Devise de vos achats", "Currency of your purchases")
                .column("created_at", "Client depuis", "Customer since")
                .retained("3 ans après la dernière activité", "3 years after the last activity")
                .tombstone(
                        "external_id", "erased_at", TOMBSTONE, ACCOUNTING, "given_name", "family_name", "search_name");
    }

    private static Holding contact() {
        return Holding.in("customer", "contact")
                .named("Coordonnées", "Contact")
                .of("id")
                .from(Origin.PERSON)
                .portable()
                .column("email", "Adresse électronique", "E-mail address")
                .column("phone", "Téléphone", "Phone")
                .retained("3 ans après la dernière activité", "3 years after the last activity")
                .blank(TOMBSTONE, ACCOUNTING, "email", "phone", "search_email");
    }

    private static Holding birth() {
        return Holding.in("customer", "birth-date")
                .named("Date de naissance", "Birth date")
                .of("id")
                .from(Origin.PERSON)
                .portable()
                .column("birth_date", "Née ou né le", "Born on")
                .retained("3 ans après la dernière activité", "3 years after the last activity")
                .blank(TOMBSTONE, ACCOUNTING, "birth_date");
    }
}
