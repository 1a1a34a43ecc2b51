package org.concilier.govstack;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.concilier.privacy.Holding;
import org.concilier.privacy.Origin;
import org.concilier.privacy.PersonalData;

/** What GovStack clients told about people and nobody else keeps. */
@ApplicationScoped
class GovstackData implements PersonalData {
    private static final String ALIKE = "what the company asks and tells, alike for everyone";
    private static final String[] KEEPING = {"tant que vous êtes client", "while you are a customer"};

    @Override
    public List<Holding> holdings() {
        return List.of(signatures(), individuals());
    }

    @Override
    public Map<String, String> impersonal() {
        return Map.of("govstack_agreement", ALIKE, "govstack_policy", ALIKE, "govstack_revision", ALIKE);
    }

    private static Holding signatures() {
        return Holding.in("govstack_signature", "consents")
                .named("Signatures de vos choix", "Signatures of your choices")
                .of("customer_id")
                .from(Origin.PERSON)
                .portable()
                .omit("numbers of our own", "id", "consent_id", "drafted")
                .column("signed_at", "Le", "At")
                .column("epoch", "Numéro du changement", "Number of the change")
                .column("signed_by", "Signé par", "Signed by")
                .column("signed_as", "En qualité de", "Signed as")
                .column("method", "Procédé", "Method")
                .column("verification_payload", "Ce qui est signé", "What is signed")
                .column("payload", "Texte signé", "Signed text")
                .column("signature", "Signature", "Signature")
                .column("jws_header", "En-tête JWS", "JWS header")
                .column("artifact", "Pièce jointe", "Artifact")
                .orderedBy("signed_at, id")
                .retained(KEEPING[0], KEEPING[1])
                .delete();
    }

    private static Holding individuals() {
        return Holding.in("govstack_individual", "identity")
                .named("Origine de votre identifiant", "Where your identifier comes from")
                .of("customer_id")
                .column("external_id_type", "Sorte d'identifiant", "Kind of identifier")
                .column("identity_provider_id", "Fournisseur d'identité", "Identity provider")
                .retained(KEEPING[0], KEEPING[1])
                .delete();
    }
}
