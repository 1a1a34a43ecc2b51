package org.concilier.govstack;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concilier.consent.ConsentRecords;
import org.concilier.consent.ConsentView;
import org.concilier.privacy.AccessLog;
import org.concilier.shared.Roles;

/** Agreements and records for auditors; nothing can be changed here. */
@Stateless
@RolesAllowed(Roles.AUDIT_READ)
public class AuditTree {
    @Inject
    Catalogue catalogue;

    @Inject
    RecordBook book;

    @Inject
    ConsentRecords consents;

    @Inject
    AccessLog accesses;

    public List<RecordView> records(Slice slice) {
        var found = consents.page(slice.offset(), slice.limit());
        look(found.stream().map(ConsentView::customerId).toList());
        return book.views(found);
    }

    public RecordView record(String recordId) {
        var consent = book.require(recordId);
        look(List.of(consent.customerId()));
        return book.view(consent);
    }

    public List<AgreementView> agreements(Slice slice) {
        return catalogue.agreements(slice);
    }

    public AgreementView agreement(String id) {
        return catalogue.agreement(id).agreement();
    }

    private void look(List<UUID> individuals) {
        accesses.looks(individuals, "auditing consent records", Set.of("consents"), "accountability");
    }
}
