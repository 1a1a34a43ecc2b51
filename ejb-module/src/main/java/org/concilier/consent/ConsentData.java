package org.concilier.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concilier.privacy.Holding;
import org.concilier.privacy.Origin;
import org.concilier.privacy.PersonalData;

/** What is kept about consents. The events outlive the person, as proof; what was personal in them does not. */
@ApplicationScoped
class ConsentData implements PersonalData {
    @PersistenceContext
    EntityManager em;

    @Inject
    ConsentStatements statements;

    private static final String CONSENTS = "consents";
    private static final String[] KEEPING = {
        "tant que vous êtes client, puis 5 ans comme preuve", "while you are a customer, then 5 years as proof"
    };

    @Override
    public List<Holding> holdings() {
        return List.of(events(), consents(), objections(), subject(), shown());
    }

    @Override
    public Map<String, String> impersonal() {
        return Stream.of(
                        "purpose",
                        "purpose_reach",
                        "notice",
                        "notice_text",
                        "notice_draft",
                        "notice_draft_text",
                        "policy",
                        "policy_latest")
                .collect(Collectors.toMap(
                        table -> table, table -> "what the company asks and tells, alike for everyone"));
    }

    @Override
    public List<Statement> statements(UUID customerId, Locale language) {
        return statements.of(customerId, language.getLanguage());
    }

    @Override
    public boolean hasPurpose(String code) {
        return em.find(Purpose.class, code) != null;
    }

    /** Those who got data under a yes, whether it still stands or not. */
    @Override
    public Set<String> recipients(UUID customerId) {
        var all = new TreeSet<String>();
        em.createQuery("select c from Consent c where c.customerId = :customer", Consent.class)
                .setParameter("customer", customerId)
                .getResultList()
                .forEach(consent -> all.addAll(consent.recipients()));
        return all;
    }

    private static Holding events() {
        return Holding.in("consent_event", CONSENTS)
                .named("Historique de vos choix", "History of your choices")
                .of("customer_id")
                .from(Origin.PERSON)
                .portable()
                .omit("numbers of our own", "id", "consent_id")
                .column("happened_at", "Le", "At")
                .column("purpose", "Usage", "Purpose")
                .column("status", "Choix", "Choice")
                .column("valid_until", "Valable jusqu'au", "Valid until")
                .column("epoch", "Numéro du changement", "Number of the change")
                .column("recorded_by", "Noté par", "Recorded by")
                .column("notice_version", "Version du texte", "Version of the text")
                .column("language", "Langue", "Language")
                .column("method", "Moyen", "Method")
                .column("channel", "Canal", "Channel")
                .column("route", "Voie", "Way in")
                .column("step_up", "Vérification", "Verification")
                .sealed("sealed_evidence", Testimony.USE, "Preuve", "Evidence")
                .column("leaf_hash", "Feuille du registre", "Ledger leaf")
                .orderedBy("happened_at, epoch")
                .retained(KEEPING[0], KEEPING[1])
                .keep(
                        "La preuve de vos choix reste, sous un numéro qui ne désigne plus personne.",
                        "The proof of your choices stays, under a number that means nobody any more.",
                        "GDPR article 17(3)(e)");
    }

    private static Holding consents() {
        return Holding.in("consent", CONSENTS)
                .named("Vos choix", "Your choices")
                .of("customer_id")
                .from(Origin.PERSON)
                .portable()
                .omit("numbers of our own", "id", "version", "since_epoch", "leaf_hash", "epoch", "told_event")
                .column("purpose", "Usage", "Purpose")
                .column("status", "Choix", "Choice")
                .column("happened_at", "Depuis le", "Since")
                .column("valid_until", "Valable jusqu'au", "Valid until")
                .column("recorded_by", "Noté par", "Recorded by")
                .column("notice_version", "Version du texte", "Version of the text")
                .column("language", "Langue", "Language")
                .column("method", "Moyen", "Method")
                .column("channel", "Canal", "Channel")
                .column("route", "Voie", "Way in")
                .column("step_up", "Vérification", "Verification")
                .sealed("sealed_evidence", Testimony.USE, "Preuve", "Evidence")
                .column("recipients", "Destinataires", "Recipients")
                .orderedBy("purpose")
                .retained(KEEPING[0], KEEPING[1])
                .delete();
    }

    private static Holding objections() {
        return Holding.in("objection", CONSENTS)
                .named("Vos oppositions", "Your objections")
                .of("customer_id")
                .from(Origin.PERSON)
                .portable()
                .column("purpose", "Usage", "Purpose")
                .column("objected_at", "Le", "At")
                .orderedBy("purpose")
                .retained("tant que vous êtes client", "while you are a customer")
                .delete();
    }

    private static Holding shown() {
        return Holding.in("shown_question", CONSENTS)
                .named("Questions qui vous ont été montrées", "Questions that you were shown")
                .of("customer_id")
                .column("purpose", "Usage", "Use")
                .column("shown_at", "La première fois le", "First at")
                .orderedBy("shown_at")
                .retained("120 jours", "120 days")
                .delete();
    }

    private static Holding subject() {
        return Holding.in("consent_subject", CONSENTS)
                .named("État de vos choix", "State of your choices")
                .of("customer_id")
                .locking()
                .column("epoch", "Nombre de changements", "Number of changes")
                .column("restricted", "Traitement limité", "Processing restricted")
                .column("of_age_on", "Peut décider seul dès le", "May decide alone from")
                .retained("tant que vous êtes client", "while you are a customer")
                .delete();
    }
}
