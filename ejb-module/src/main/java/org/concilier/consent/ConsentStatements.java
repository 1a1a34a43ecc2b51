package org.concilier.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concilier.privacy.PersonalData.Statement;
import org.concilier.shared.Business;

/** What a person who asks for access is told of each purpose (GDPR article 15(1)(a) to (d)): three queries in all. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ConsentStatements {
    private static final String ALL = """
            select p, c from Purpose p left join Consent c on c.customerId = :customer and c.purpose = p.code
            order by p.sortOrder, p.code""";
    private static final String NOTICES = """
            select distinct n from Notice n left join fetch n.texts
            where n.noticeVersion = (select p.noticeVersion from Purpose p where p.code = n.purpose)""";

    @PersistenceContext
    EntityManager em;

    @Inject
    @Business
    Clock clock;

    public List<Statement> of(UUID customerId, String language) {
        var notices = notices(language);
        var all = new ArrayList<Statement>();
        var rows = em.createQuery(ALL, Tuple.class)
                .setParameter("customer", customerId)
                .getResultList();
        for (var row : rows) {
            var purpose = row.get(0, Purpose.class);
            all.add(statement(purpose, row.get(1, Consent.class), notices.get(purpose.code()), "en".equals(language)));
        }
        return all;
    }

    private Map<String, NoticeText> notices(String language) {
        var found = new HashMap<String, NoticeText>();
        em.createQuery(NOTICES, Notice.class).getResultList().forEach(notice -> {
            var text = notice.content().texts().get(language);
            if (text != null) found.put(notice.purpose(), text);
        });
        return found;
    }

    private Statement statement(Purpose purpose, Consent consent, NoticeText text, boolean english) {
        var terms = purpose.draft();
        var sentences = new ArrayList<String>();
        sentences.add((english ? "Your answer: " : "Votre réponse : ") + answer(purpose, consent, english));
        sentences.add((english ? "Legal basis: " : "Base légale : ") + terms.legalBasis());
        sentences.add((english ? "Data: " : "Données : ") + String.join(", ", terms.categories()));
        var nobody = english ? "nobody outside the company" : "personne hors de l'entreprise";
        sentences.add((english ? "Recipients: " : "Destinataires : ")
                + (terms.recipients().isEmpty() ? nobody : String.join(", ", terms.recipients())));
        if (text != null) {
            sentences.add(text.what());
            sentences.add(text.retention());
            sentences.add(text.howToStop());
        }
        return new Statement(english ? terms.name().en() : terms.name().fr(), sentences);
    }

    private String answer(Purpose purpose, Consent consent, boolean english) {
        if (consent == null) return english ? "none, which means no" : "aucune, ce qui veut dire non";
        return consent.statusAt(clock.instant(), purpose.minVersion()) + ", "
                + consent.change().happenedAt();
    }
}
