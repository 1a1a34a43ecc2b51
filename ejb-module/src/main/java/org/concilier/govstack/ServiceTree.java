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
import org.concilier.shared.Fields;
import org.concilier.shared.Roles;

/** What programs need around consent records: agreements, policies, individuals, and whether others agreed. */
@Stateless
@RolesAllowed({Roles.CONSENTS_READ, Roles.CONSENTS_WRITE})
public class ServiceTree {
    @Inject
    Catalogue catalogue;

    @Inject
    RecordBook book;

    @Inject
    ConsentRecords consents;

    @Inject
    Individuals individuals;

    @Inject
    AccessLog accesses;

    /** A record with its revision. */
    public record RecordRead(RecordView record, RevisionView revision) {}

    public AgreementRead agreement(String id) {
        return catalogue.agreement(id);
    }

    public List<AgreementView> agreements(Slice slice) {
        return catalogue.agreements(slice);
    }

    /** @param revisionId null for the latest */
    public PolicyRead policy(String id, String revisionId) {
        return catalogue.policy(id, revisionId);
    }

    /** Records of everybody as they stand now. */
    @RolesAllowed(Roles.CONSENTS_READ)
    public List<RecordView> records(Slice slice) {
        var found = consents.page(slice.offset(), slice.limit());
        look(found.stream().map(ConsentView::customerId).toList());
        return book.views(found);
    }

    @RolesAllowed(Roles.CONSENTS_READ)
    public RecordRead record(String recordId) {
        var consent = book.require(recordId);
        look(List.of(consent.customerId()));
        return new RecordRead(book.view(consent), book.revision(consent.id()));
    }

    @RolesAllowed(Roles.CONSENTS_WRITE)
    public IndividualView create(Fields individual) {
        return individuals.create(individual);
    }

    @RolesAllowed(Roles.CONSENTS_WRITE)
    public IndividualView update(String id, Fields individual) {
        return individuals.update(id, individual);
    }

    public IndividualView individual(String id) {
        return individuals.find(id);
    }

    public List<IndividualView> individuals(Slice slice) {
        return individuals.page(slice);
    }

    private void look(List<UUID> persons) {
        accesses.looks(persons, "verifying consent records", Set.of("consents"), "accountability");
    }
}
