package org.concilier.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concilier.identity.guard.GuardHoldings;
import org.concilier.mail.MailHoldings;
import org.concilier.privacy.Holding;
import org.concilier.privacy.Origin;
import org.concilier.privacy.PersonalData;

/** What signing in keeps about customers. Without the account nobody signs in any more. */
@ApplicationScoped
class IdentityData implements PersonalData {
    private static final String ACCOUNT = "account";
    private static final String SECRET = "a secret, or made from one: of no use to anyone but an attacker";

    @Override
    public List<Holding> holdings() {
        return Stream.concat(
                        Stream.concat(GuardHoldings.all().stream(), RecoveryHoldings.all().stream()),
                        Stream.of(
                                MailHoldings.messages(),
                                sessions(),
                                underWay(),
                                keptWork(),
                                unfinishedForms(),
                                passkeys(),
                                invitations(),
                                account()))
                .toList();
    }

    @Override
    public Map<String, String> impersonal() {
        var all = new HashMap<>(GuardHoldings.impersonal());
        all.putAll(Map.of(
                "client", "programs of companies, not people",
                "sign_in_pace", "how many sign-ins of a day took how many seconds, of nobody in particular",
                "staff_invitation", "invitations of members of staff, never of customers",
                "staff_link", "numbers of members of staff at the company's own provider, never of customers",
                "client_key", "public keys of programs",
                "used_proof", "digests of messages that programs sent, kept for minutes",
                "revoked_token", "digests of numbers of programs' tokens, kept for minutes",
                "used_assertion", "numbers of messages that programs sent, kept for minutes"));
        all.put("step_up_asked", "how often a day one more proof was asked for, of nobody in particular");
        all.put("sign_in_policy", "what the company asks for before something is done, alike for everyone");
        return all;
    }

    private static Holding sessions() {
        return Holding.in("login_session", ACCOUNT)
                .named("Connexions ouvertes", "Open sign-ins")
                .through("account_id", "account", "id", "customer_id")
                .omit(SECRET, "token_hash")
                .omit("a number of our own", "id")
                .omit("the same for every customer", "realm")
                .column("browser", "Navigateur", "Browser")
                .column("proofs", "Ce qui a été prouvé", "What was proved")
                .column("created_at", "Ouverte le", "Opened at")
                .column("last_seen_at", "Dernière utilisation", "Last used at")
                .column("expires_at", "Se termine au plus tard le", "Ends at the latest at")
                .orderedBy("created_at")
                .retained("jusqu'à la fin de la connexion, au plus 12 heures", "until sign-out, 12 hours at most")
                .delete();
    }

    private static Holding passkeys() {
        return Holding.in("passkey", ACCOUNT)
                .named("Clés d’accès", "Passkeys")
                .through("account_id", "account", "id", "customer_id")
                .from(Origin.PERSON)
                .omit("numbers that only the authenticator understands", "id", "credential_id", "user_handle")
                .omit("of use to the sign-in alone", "public_key", "sign_count", "transports")
                .column("name", "Nom", "Name")
                .column("model", "Modèle, tel que la clé l’indique", "Model, as the key says it")
                .column("backup_eligible", "Peut être synchronisée", "Can be synchronised")
                .column("backed_up", "Est synchronisée", "Is synchronised")
                .column("hardware", "Matérielle, selon son fabricant", "In hardware, as its maker vouches")
                .column("created_at", "Ajoutée le", "Added at")
                .column("last_used_at", "Dernière utilisation", "Last used at")
                .column("copy_noticed_at", "Copie remarquée le", "Copy noticed at")
                .orderedBy("created_at")
                .retained("jusqu'à son retrait ou la fermeture du compte", "until removed, or the account is closed")
                .delete();
    }

    private static Holding keptWork() {
        return Holding.in("kept_work", ACCOUNT)
                .named("Saisies gardées pendant une vérification", "What was typed before a check")
                .through("account_id", "account", "id", "customer_id")
                .omit(SECRET, "token_hash", "sealed")
                .column("expires_at", "Gardé jusqu'au", "Kept until")
                .orderedBy("expires_at")
                .retained("15 minutes", "15 minutes")
                .delete();
    }

    private static Holding unfinishedForms() {
        return Holding.in("unfinished_form", ACCOUNT)
                .named("Formulaires commencés", "Forms that were begun")
                .through("account_id", "account", "id", "customer_id")
                .omit("a number of our own", "id")
                .omit(SECRET, "sealed")
                .column("form", "Formulaire", "Form")
                .column("version", "Gardé combien de fois", "Kept how often")
                .column("begun_at", "Commencé le", "Begun at")
                .column("kept_at", "Gardé le", "Kept at")
                .orderedBy("begun_at")
                .retained("30 jours après la dernière saisie", "30 days after the last key")
                .delete();
    }

    private static Holding underWay() {
        return Holding.in("login_transaction", ACCOUNT)
                .named("Connexions en cours", "Sign-ins under way")
                .through("account_id", "account", "id", "customer_id")
                .omit(SECRET, "token_hash", "challenge")
                .omit("the same for every customer", "realm")
                .column("purpose", "But", "Purpose")
                .column("proofs", "Ce qui a été prouvé", "What was proved")
                .column("misses", "Essais manqués", "Misses")
                .column("expires_at", "Se termine au plus tard le", "Ends at the latest at")
                .orderedBy("expires_at")
                .retained("5 minutes", "5 minutes")
                .delete();
    }

    private static Holding invitations() {
        return Holding.in("invitation", ACCOUNT)
                .named("Invitations à ouvrir un compte", "Invitations to open an account")
                .of("customer_id")
                .omit(SECRET, "code_hash")
                .column("expires_at", "Valable jusqu'au", "Valid until")
                .orderedBy("expires_at")
                .retained("7 jours", "7 days")
                .delete();
    }

    /** Staff accounts share the table; they have no customer. */
    private static Holding account() {
        return Holding.in("account", ACCOUNT)
                .named("Compte", "Account")
                .of("customer_id")
                .from(Origin.PERSON)
                .portable()
                .omit(SECRET, "passphrase_hash", "wrapped_totp", "last_totp_step")
                .omit("the same for every customer", "kind", "role")
                .omit("a number of our own", "id")
                .column("login", "Identifiant", "Login")
                .column("locale", "Langue", "Language")
                .column("has_passkey", "A une clé d’accès", "Has a passkey")
                .column("has_hardware_key", "A une clé matérielle", "Has a hardware key")
                .column("passphrase_alone", "Phrase de passe assez longue seule", "Passphrase long enough alone")
                .column("enabled", "Actif", "Active")
                .column("created_at", "Ouvert le", "Opened at")
                .retained("tant que le compte est ouvert", "while the account is open")
                .delete();
    }
}
