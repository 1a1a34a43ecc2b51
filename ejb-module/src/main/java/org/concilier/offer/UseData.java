package org.concilier.offer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.concilier.privacy.Holding;
import org.concilier.privacy.PersonalData;

/** What is kept about how often customers were given offers, their coupons, and what they sent back. */
@ApplicationScoped
class UseData implements PersonalData {
    private static final String ACCOUNTING = "Code de commerce, article L123-22";

    @Override
    public List<Holding> holdings() {
        return List.of(rollbackLines(), rollbacks(), counters(), coupons());
    }

    @Override
    public Map<String, String> impersonal() {
        return Map.of("sku_price", "prices of articles");
    }

    private static Holding rollbackLines() {
        return Holding.in("redemption_rollback_line", "redemptions")
                .named("Articles rendus", "Articles returned")
                .through("rollback_id", "redemption_rollback", "id", "customer_id")
                .column("rollback_id", "Annulation", "Rollback")
                .column("line_no", "Ligne", "Line")
                .column("quantity", "Quantité", "Quantity")
                .column("amount_minor", "Remise (centimes)", "Discount (cents)")
                .orderedBy("rollback_id, line_no")
                .retained("10 ans", "10 years")
                .keep(
                        "Les écritures comptables se gardent 10 ans, sans dire qui vous êtes.",
                        "Accounting records are kept for 10 years, without who you are.",
                        ACCOUNTING);
    }

    private static Holding rollbacks() {
        return Holding.in("redemption_rollback", "redemptions")
                .named("Remises annulées", "Discounts rolled back")
                .of("customer_id")
                .column("id", "Annulation", "Rollback")
                .column("redemption_id", "Utilisation", "Redemption")
                .column("amount_minor", "Remise (centimes)", "Discount (cents)")
                .column("shipping_minor", "Dont livraison (centimes)", "Of which delivery (cents)")
                .column("currency", "Devise", "Currency")
                .column("points_taken", "Points repris", "Points taken back")
                .column("points_restored", "Points rendus", "Points restored")
                .column("rolled_back_at", "Le", "At")
                .column("leaf_hash", "Feuille du registre", "Ledger leaf")
                .orderedBy("rolled_back_at, id")
                .retained("10 ans", "10 years")
                .keep(
                        "Les écritures comptables se gardent 10 ans, sans dire qui vous êtes.",
                        "Accounting records are kept for 10 years, without who you are.",
                        ACCOUNTING);
    }

    private static Holding counters() {
        return Holding.in("cap_counter", "offer-decisions")
                .named("Combien de fois une offre vous a été faite", "How often you were given an offer")
                .of("customer_id")
                .column("counted_for", "Offre, campagne ou emplacement", "Offer, campaign or placement")
                .column("counter", "Ce qui est compté", "What is counted")
                .column("time_window", "Période", "Period")
                .column("window_start", "Depuis", "Since")
                .column("used", "Compte", "Count")
                .orderedBy("counted_for, counter, window_start")
                .retained("tant que vous êtes client", "while you are a customer")
                .delete();
    }

    private static Holding coupons() {
        return Holding.in("coupon", "redemptions")
                .named("Coupons à votre nom", "Coupons in your name")
                .of("customer_id")
                .column("offer_code", "Offre", "Offer")
                .column("most_uses", "Utilisations possibles", "Possible uses")
                .column("used", "Utilisations", "Uses")
                .column("reusable", "Rendu avec un retour", "Given back with a return")
                .column("expires_at", "Jusqu'au", "Until")
                .column("created_at", "Créé le", "Made at")
                .omit("numbers the coupon", "id")
                .omit("a secret of the coupon", "code_mac")
                .omit("says who of the company made it", "created_by")
                .orderedBy("created_at, id")
                .retained("tant que vous êtes client", "while you are a customer")
                .delete();
    }
}
