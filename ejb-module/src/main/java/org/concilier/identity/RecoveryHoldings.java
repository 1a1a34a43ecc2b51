package org.concilier.identity;

import java.util.List;
import org.concilier.privacy.Holding;
import org.concilier.privacy.Origin;

/** What is kept so that customers can get back in, and be told. Rows go before the account that they belong to. */
final class RecoveryHoldings {
    private static final String ACCOUNT = "account";
    private static final String SECRET = "a secret, or made from one: of use to an attacker alone";

    private RecoveryHoldings() {}

    static List<Holding> all() {
        return List.of(addresses(), codes(), recoveries(), offers());
    }

    private static Holding addresses() {
        return Holding.in("account_address", ACCOUNT)
                .named("Adresses pour les messages du compte", "Addresses for messages about the account")
                .through("account_id", "account", "id", "customer_id")
                .from(Origin.PERSON)
                .omit("a number of our own", "id")
                .omit(SECRET, "code_hash", "code_until", "misses")
                .column("address", "Adresse", "Address")
                .column("created_at", "Donnée le", "Given at")
                .column("confirmed_at", "Confirmée le", "Confirmed at")
                .column("replaced_at", "Remplacée le", "Replaced at")
                .orderedBy("created_at")
                .retained("tant que le compte est ouvert", "while the account is open")
                .delete();
    }

    private static Holding codes() {
        return Holding.in("recovery_code", ACCOUNT)
                .named("Code de récupération", "Recovery code")
                .through("account_id", "account", "id", "customer_id")
                .omit(SECRET, "code_hash")
                .column("created_at", "Créé le", "Made at")
                .orderedBy("created_at")
                .retained("jusqu’à son usage ou son remplacement", "until it is used or replaced")
                .delete();
    }

    private static Holding recoveries() {
        return Holding.in("recovery", ACCOUNT)
                .named("Récupération en cours", "Recovery under way")
                .through("account_id", "account", "id", "customer_id")
                .omit("a number of our own", "id")
                .omit("the same for every customer", "realm")
                .omit(SECRET, "browser_hash", "staff_code_hash", "mailed_hash")
                .column("misses", "Codes faux", "Wrong codes")
                .column("started_at", "Commencée le", "Started at")
                .column("proved_at", "Prouvée le", "Proved at")
                .column("opens_at", "Possible à partir du", "Possible from")
                .column("expires_at", "Se termine le", "Ends at")
                .orderedBy("started_at")
                .retained("au plus 8 jours", "8 days at most")
                .delete();
    }

    private static Holding offers() {
        return Holding.in("offered_authenticator", ACCOUNT)
                .named("Application de codes en cours d’ajout", "Authenticator app being added")
                .through("account_id", "account", "id", "customer_id")
                .omit(SECRET, "wrapped")
                .column("expires_at", "Valable jusqu’au", "Valid until")
                .orderedBy("expires_at")
                .retained("15 minutes", "15 minutes")
                .delete();
    }
}
