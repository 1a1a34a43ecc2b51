package org.concilier.consent.processing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concilier.consent.Company;
import org.concilier.consent.PurposeView;
import org.concilier.consent.Purposes;
import org.concilier.consent.Words;
import org.concilier.consent.policy.Policies;
import org.concilier.consent.policy.PolicyView;
import org.concilier.shared.Business;
import org.concilier.shared.Roles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes the records of processing from what is in force: every purpose with its notice and recipients, the data policy, the
 * settings, and the activities that are declared. Nobody has to keep them up to date.
 */
@Stateless
@RolesAllowed({Roles.PRIVACY_OFFICER, Roles.AUDITOR, Roles.PRIVACY_WRITE, Roles.AUDIT_READ})
public class RecordsOfProcessing {
    private static final int ALL = 200;
    private static final List<String> CUSTOMERS = List.of("customers");

    @PersistenceContext
    EntityManager em;

    @Inject
    Purposes purposes;

    @Inject
    Policies policies;

    @Inject
    @Business
    Clock clock;

    @Inject
    Company company;

    @Inject
    @ConfigProperty(name = "concilier.dpo.name")
    String officer;

    @Inject
    @ConfigProperty(name = "concilier.dpo.contact")
    String officerContact;

    @Inject
    @ConfigProperty(name = "concilier.processing.declared-file")
    Optional<String> declaredFile;

    public ProcessingRecords all() {
        var declared = Declared.read(declaredFile);
        var policy = policies.current();
        var told = told();
        var all = new ArrayList<Processing>();
        for (var page = purposes.list(null, ALL); !page.isEmpty(); page = next(page)) {
            page.forEach(purpose -> all.add(processing(purpose, told.getOrDefault(purpose.code(), Map.of()))));
        }
        all.addAll(declared.processing());
        return new ProcessingRecords(
                company.controller(),
                new ProcessingRecords.Officer(officer, officerContact),
                clock.instant(),
                policy.map(PolicyView::storageLocation).orElse(""),
                policy.map(PolicyView::geographicRestriction).orElse(""),
                declared.securityMeasures(),
                List.copyOf(all));
    }

    private List<PurposeView> next(List<PurposeView> page) {
        return page.size() < ALL ? List.of() : purposes.list(page.get(ALL - 1).code(), ALL);
    }

    private static Processing processing(PurposeView purpose, Map<String, String> told) {
        return new Processing(
                purpose.code(),
                purpose.name(),
                purpose.dpvIri(),
                purpose.legalBasis(),
                CUSTOMERS,
                purpose.categories(),
                purpose.specialCategory(),
                purpose.recipients(),
                retention(purpose, told),
                purpose.noticeVersion() == 0 ? null : purpose.noticeVersion(),
                purpose.retiredAt());
    }

    /** As people are told, by purpose and language: one read. */
    private Map<String, Map<String, String>> told() {
        var told = new HashMap<String, Map<String, String>>();
        em.createQuery(
                        "select p.code, key(t), t.retention from Purpose p join Notice n on n.purpose = p.code"
                                + " and n.noticeVersion = p.noticeVersion join n.texts t",
                        Tuple.class)
                .getResultList()
                .forEach(row -> told.computeIfAbsent(row.get(0, String.class), code -> new HashMap<>())
                        .put(row.get(1, String.class), row.get(2, String.class)));
        return told;
    }

    /** Before the first notice, how long a yes lasts. */
    private static Words retention(PurposeView purpose, Map<String, String> told) {
        var otherwise = purpose.retention();
        return new Words(told.getOrDefault("fr", otherwise), told.getOrDefault("en", otherwise));
    }
}
