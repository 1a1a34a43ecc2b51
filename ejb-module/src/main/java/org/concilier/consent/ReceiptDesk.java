package org.concilier.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts receipts together; knows the company from its configuration. */
@ApplicationScoped
class ReceiptDesk {
    private static final String TERMS = """
            select p, t from Purpose p join Notice n on n.purpose = p.code join n.texts t
            where p.code = :purpose and n.noticeVersion = :version and key(t) = :language""";

    @PersistenceContext
    EntityManager em;

    @Inject
    @ConfigProperty(name = "concilier.controller.name")
    String name;

    @Inject
    @ConfigProperty(name = "concilier.controller.address")
    String address;

    @Inject
    @ConfigProperty(name = "concilier.controller.contact")
    String contact;

    @Inject
    @ConfigProperty(name = "concilier.controller.phone")
    String phone;

    @Inject
    @ConfigProperty(name = "concilier.controller.country")
    String country;

    @Inject
    @ConfigProperty(name = "concilier.public-url")
    String publicUrl;

    Receipt receipt(ConsentView consent) {
        var terms = em.createQuery(TERMS, Tuple.class)
                .setParameter("purpose", consent.purpose())
                .setParameter("version", consent.noticeVersion())
                .setParameter("language", consent.language())
                .getSingleResult();
        var url = publicUrl + "/api/v1/notices/" + consent.purpose() + "/versions/" + consent.noticeVersion();
        return new Receipt(
                Receipt.id(consent),
                consent,
                PurposeView.of(terms.get(0, Purpose.class)),
                terms.get(1, NoticeText.class),
                controller(),
                url);
    }

    /** The company. */
    Controller controller() {
        return new Controller(name, address, contact, phone, country);
    }
}
