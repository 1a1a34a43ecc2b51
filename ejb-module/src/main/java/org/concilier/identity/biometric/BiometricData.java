package org.concilier.identity.biometric;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.concilier.privacy.Holding;
import org.concilier.privacy.PersonalData;

/** What being recognised leaves behind: that it was asked and what it came to, and nothing of the body. */
@ApplicationScoped
class BiometricData implements PersonalData {
    private static final String RECOGNITION = "recognition";
    private static final String NUMBER = "a number of our own";

    @Override
    public List<Holding> holdings() {
        return List.of(judged(), evidence(), attempts(), challenges(), subjects(), sensors());
    }

    @Override
    public Map<String, String> impersonal() {
        return Map.of(
                "verifier", "companies that recognise people for us, and their public keys",
                "revoked_verifier_key", "keys of such companies",
                "used_verifier_assertion", "numbers of messages that such companies sent, kept for minutes",
                "score_bucket", "counts of how well recognition works, of nobody in particular");
    }

    private static Holding judged() {
        return Holding.in("judged_assertion", RECOGNITION)
                .named("Reconnaissances (voix, visage, empreinte)", "Recognitions (voice, face, fingerprint)")
                .of("customer_id")
                .omit(NUMBER, "id", "verifier_id", "kid", "interaction", "presenter")
                .column("judged_at", "Le", "At")
                .column("modality", "Par", "By")
                .column("purpose", "Pour", "For")
                .column("reason", "Résultat", "Outcome")
                .orderedBy("judged_at")
                .retained("un an", "a year")
                .delete();
    }

    private static Holding evidence() {
        return Holding.in("biometric_evidence", RECOGNITION)
                .named("Reconnaissances qui comptent encore", "Recognitions that still count")
                .of("customer_id")
                .omit(NUMBER, "id", "verifier_id", "kid", "interaction")
                .column("modality", "Par", "By")
                .column("proved_at", "Le", "At")
                .column("valid_until", "Compte jusqu’au", "Counts until")
                .orderedBy("proved_at")
                .retained("30 minutes", "30 minutes")
                .delete();
    }

    private static Holding attempts() {
        return Holding.in("biometric_attempts", RECOGNITION)
                .named("Essais sans succès", "Failed attempts")
                .of("customer_id")
                .omit("part of the number beside it", "without_liveness")
                .column("modality", "Par", "By")
                .column("failures", "Nombre", "Number")
                .column("failed_at", "Dernier le", "Last at")
                .orderedBy("failed_at")
                .retained("jusqu’à la prochaine réussite", "until the next success")
                .delete();
    }

    private static Holding challenges() {
        return Holding.in("assertion_challenge", RECOGNITION)
                .named("Demandes de reconnaissance", "Requests to recognise")
                .of("customer_id")
                .omit(NUMBER, "nonce_hash", "txn", "verifier_id", "interaction", "opened_by", "expires_at")
                .column("modality", "Par", "By")
                .column("purpose", "Pour", "For")
                .column("issued_at", "Le", "At")
                .column("used_at", "Réponse le", "Answered at")
                .orderedBy("issued_at")
                .retained("un jour", "a day")
                .delete();
    }

    private static Holding subjects() {
        return Holding.in("pairwise_subject", RECOGNITION)
                .named("Numéros chez ceux qui reconnaissent", "Numbers at those who recognise")
                .of("customer_id")
                .omit("made from a number that means nothing to anyone else", "subject_hash", "verifier_id")
                .retained("tant que le compte est ouvert", "while the account is open")
                .delete();
    }

    private static Holding sensors() {
        return Holding.in("registered_sensor", RECOGNITION)
                .named("Capteurs personnels", "Personal sensors")
                .of("customer_id")
                .omit(NUMBER, "verifier_id", "jkt")
                .column("registered_at", "Enregistré le", "Registered at")
                .orderedBy("registered_at")
                .retained("tant que le capteur est enregistré", "while the sensor is registered")
                .delete();
    }
}
