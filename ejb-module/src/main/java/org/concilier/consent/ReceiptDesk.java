package org.concilier.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts receipts together. */
@ApplicationScoped
class ReceiptDesk {
    private static final String TERMS = """
            select p, t from Purpose p join Notice n on n.purpose = p.code join n.texts t
            where p.code = :purpose and n.noticeVersion = :version and key(t) = :language""";

    @PersistenceContext
    EntityManager em;

    @Inject
    HandlingDesk handling;

    @Inject
    Company company;

    @Inject
    @ConfigProperty(name = "concilier.public-url")
    String publicUrl;

    /** With the last step alone. */
    Receipt receipt(ConsentView consent) {
        return receipt(consent, List.of(consent));
    }

    /** @param events the steps to tell, oldest first */
    Receipt receipt(ConsentView consent, List<ConsentView> events) {
        var terms = em.createQuery(TERMS, Tuple.class)
                .setParameter("purpose", consent.purpose())
                .setParameter("version", consent.noticeVersion())
                .setParameter("language", consent.language())
                .getSingleResult();
        return new Receipt(
                Receipt.id(consent),
                consent,
                events,
                PurposeView.of(terms.get(0, Purpose.class)),
                terms.get(1, NoticeText.class),
                company.controller(),
                handling.handling(),
                publicUrl + "/api/v1/notices/" + consent.purpose() + "/versions/" + consent.noticeVersion(),
                publicUrl + "/portal/choices#use-" + consent.purpose());
    }
}
