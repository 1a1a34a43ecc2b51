package org.concilier.offer.loyalty;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.concilier.privacy.Holding;
import org.concilier.privacy.PersonalData;

/** What is kept about members of the points programme. Its ledger is an accounting record. */
@ApplicationScoped
class PointsData implements PersonalData {

    @Override
    public List<Holding> holdings() {
        return List.of(entries(), lots(), balances());
    }

    private static Holding entries() {
        return Holding.in("loyalty_entry", "loyalty-points")
                .named("Mouvements de points", "Movements of points")
                .of("customer_id")
                .column("posted_at", "Le", "At")
                .column("account", "Compte", "Account")
                .column("points", "Points", "Points")
                .column("reason", "Motif", "Reason")
                .column("redemption_id", "Utilisation", "Redemption")
                .omit("numbers the entry", "id")
                .omit("ties the two entries of a movement", "posting_id")
                .orderedBy("posted_at, id")
                .retained("10 ans", "10 years")
                .keep(
                        "Les écritures comptables se gardent 10 ans, sans dire qui vous êtes.",
                        "Accounting records are kept for 10 years, without who you are.",
                        "Code de commerce, article L123-22");
    }

    private static Holding lots() {
        return Holding.in("loyalty_lot", "loyalty-points")
                .named("Points et leur échéance", "Points and when they end")
                .of("customer_id")
                .column("redemption_id", "Utilisation", "Redemption")
                .column("earned", "Gagnés", "Earned")
                .column("remaining", "Restants", "Left")
                .column("expired", "Expirés", "Expired")
                .column("state", "État", "State")
                .column("active_from", "Utilisables dès", "Usable from")
                .column("expires_at", "Jusqu'au", "Until")
                .omit("numbers the row", "id")
                .orderedBy("expires_at, id")
                .retained("tant que vous êtes client", "while you are a customer")
                .delete();
    }

    private static Holding balances() {
        return Holding.in("loyalty_balance", "loyalty-points")
                .named("Solde de points", "Points balance")
                .of("customer_id")
                .column("pending", "En attente", "Pending")
                .column("active", "Utilisables", "Usable")
                .column("spent", "Dépensés", "Spent")
                .column("expired", "Expirés", "Expired")
                .column("earned", "Gagnés en tout", "Earned in all")
                .retained("tant que vous êtes client", "while you are a customer")
                .delete();
    }
}
