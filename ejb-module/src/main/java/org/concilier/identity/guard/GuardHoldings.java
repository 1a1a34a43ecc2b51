package org.concilier.identity.guard;

import java.util.List;
import java.util.Map;
import org.concilier.privacy.Holding;

/** What the guard keeps about customers, and what it keeps about nobody. Rows go before the account that they belong to. */
public final class GuardHoldings {
    private static final String ACCOUNT = "account";

    private GuardHoldings() {}

    public static List<Holding> all() {
        return List.of(signIns(), devices(), guesses());
    }

    public static Map<String, String> impersonal() {
        return Map.of(
                "guess_bucket",
                        "keyed hashes of networks that guesses came from, kept for minutes; nobody can be read from them",
                "guess_tide", "how many guesses there were everywhere, by the minute");
    }

    private static Holding signIns() {
        return Holding.in("sign_in", ACCOUNT)
                .named("Connexions et tentatives", "Sign-ins and attempts")
                .through("account_id", "account", "id", "customer_id")
                .omit("a number of our own", "id")
                .omit("a keyed hash, which nobody can read", "name_hash")
                .omit("the same for every customer", "realm")
                .column("happened_at", "Le", "At")
                .column("last_at", "Dernière fois le", "Last at")
                .column("times", "Nombre de fois", "How often")
                .column("operation", "Pour", "For")
                .column("outcome", "Ce qui s’est passé", "What happened")
                .column("evidence", "Preuves montrées", "Proofs shown")
                .column("strongest", "Niveau que le compte peut atteindre", "Level that the account can reach")
                .column("known_device", "Navigateur connu", "Known browser")
                .column("network", "Réseau", "Network")
                .column("browser", "Navigateur", "Browser")
                .orderedBy("happened_at")
                .retained("90 jours", "90 days")
                .delete();
    }

    private static Holding devices() {
        return Holding.in("trusted_device", ACCOUNT)
                .named("Navigateurs connus", "Known browsers")
                .through("account_id", "account", "id", "customer_id")
                .omit("a number of our own", "id")
                .omit("counts wrong guesses for minutes", "failures", "failing_since")
                .column("browser", "Navigateur", "Browser")
                .column("created_at", "Connu depuis le", "Known since")
                .column("spares_code", "Sans code ici", "No code asked for here")
                .column("last_seen_at", "Dernière connexion le", "Last sign-in at")
                .column("expires_at", "Oublié au plus tard le", "Forgotten at the latest at")
                .orderedBy("created_at")
                .retained("un an après la dernière connexion", "a year after the last sign-in")
                .delete();
    }

    private static Holding guesses() {
        return Holding.in("guess_counter", ACCOUNT)
                .named("Tentatives ratées d’inconnus", "Wrong guesses of strangers")
                .through("account_id", "account", "id", "customer_id")
                .omit("a keyed hash, which nobody can read", "name_hash")
                .column("failures", "Nombre de suite", "How many in a row")
                .column("free_at", "Prochaine tentative permise le", "Next guess allowed at")
                .column("last_at", "Dernière le", "Last at")
                .orderedBy("last_at")
                .retained(
                        "jusqu’à la prochaine connexion réussie, sinon 90 jours après la dernière",
                        "until the next sign-in that succeeds, otherwise 90 days after the last")
                .delete();
    }
}
