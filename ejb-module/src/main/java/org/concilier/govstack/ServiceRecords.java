package org.concilier.govstack;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concilier.consent.ConsentRecords;
import org.concilier.consent.ConsentStatus;
import org.concilier.consent.ConsentView;
import org.concilier.consent.UnknownCustomer;
import org.concilier.customer.Customers;
import org.concilier.privacy.AccessLog;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Roles;

/** The consent records of one individual, for programs that act on the individual's behalf. */
@Stateless
@RolesAllowed({Roles.CONSENTS_READ, Roles.CONSENTS_WRITE})
public class ServiceRecords {
    @Inject
    Agreements agreements;

    @Inject
    RecordBook book;

    @Inject
    RecordWriter writer;

    @Inject
    ConsentRecords consents;

    @Inject
    Signatures signatures;

    @Inject
    Customers customers;

    @Inject
    AccessLog accesses;

    /** A record with its revision; the signature only where it was just made. */
    public record Written(RecordView record, RevisionView revision, SignatureView signature) {}

    /** An individual's records, all of them or those of one agreement. */
    @RolesAllowed(Roles.CONSENTS_READ)
    public List<RecordView> recordsOf(String individualId, String agreementId, Slice slice) {
        var code = agreementId == null ? null : agreement(agreementId).purpose().code();
        var individual = individual(individualId);
        look(List.of(individual), "reading consent records");
        var found = consents.of(individual).stream()
                .filter(c -> code == null || c.purpose().equals(code))
                .skip(slice.offset())
                .limit(slice.limit())
                .toList();
        return book.views(found);
    }

    /** @param revisionId of the agreement, when the program wants to be sure which one; null otherwise */
    @RolesAllowed(Roles.CONSENTS_WRITE)
    public Written agree(String individualId, String agreementId, String revisionId, String language) {
        var agreement = shown(agreementId, revisionId);
        return written(writer.agree(agreement, individual(individualId), language), null);
    }

    /** A record and a signature to be, neither stored. */
    @RolesAllowed(Roles.CONSENTS_WRITE)
    public Written draft(String individualId, String agreementId, String revisionId) {
        var agreement = shown(agreementId, revisionId);
        var individual = individual(individualId);
        if (!agreement.purpose().askable()) throw new InvalidInput("/dataAgreementId", "is not active");
        var latest = agreement.latest();
        var record = new RecordView(
                "",
                book.agreement(agreement),
                latest.view(null),
                latest.hash(),
                IndividualView.of(individual),
                true,
                "unsigned",
                null);
        return new Written(record, null, signatures.draft(book.draft(agreement, individual)));
    }

    /** Stores a draft that was signed. */
    @RolesAllowed(Roles.CONSENTS_WRITE)
    public Written sign(String individualId, Fields body, String language) {
        var said = RecordWriter.Said.read(body.object("consentRecord"));
        var signing = Signing.read(body.object("signature"));
        body.done(said);
        var agreement = agreement(said.agreement());
        var individual = individual(same(individualId, said.individual()));
        writer.match(agreement, individual, said, signing);
        var consent = writer.say(agreement, individual, said, language);
        return written(consent, signatures.signed(consent, signing));
    }

    @RolesAllowed(Roles.CONSENTS_WRITE)
    public Written update(String individualId, String recordId, Fields body, String language) {
        var said = RecordWriter.Said.read(body.object("consentRecord"));
        body.done(said);
        var consent = own(individualId, recordId, "changing a consent record");
        var agreement = agreements.ofPurposes(List.of(consent.purpose())).get(consent.purpose());
        return written(writer.say(agreement, consent.customerId(), said, language), null);
    }

    @RolesAllowed(Roles.CONSENTS_WRITE)
    public SignatureView prepareSignature(String individualId, String recordId, Fields body) {
        var signing = body.done(Signing.read(body.object("signature")));
        var consent = own(individualId, recordId, "preparing a signature");
        return signatures.prepare(consent, book.revision(consent.id()), signing);
    }

    @RolesAllowed(Roles.CONSENTS_WRITE)
    public SignatureView completeSignature(String individualId, String recordId, Fields body) {
        var signing = body.done(Signing.read(body.object("signature")));
        var consent = own(individualId, recordId, "adding a signature");
        return signatures.complete(consent, signing);
    }

    /** Stops all that the individual agreed to. No record is forgettable: each is the proof; erasure is asked for elsewhere. */
    @RolesAllowed(Roles.CONSENTS_WRITE)
    public void stopAll(String individualId) {
        var individual = individual(individualId);
        for (var consent : consents.of(individual)) {
            if (consent.permits() || isRunOut(consent.status())) writer.withdraw(consent);
        }
        signatures.dropUnsigned(individual);
    }

    private static boolean isRunOut(ConsentStatus status) {
        return status == ConsentStatus.EXPIRED || status == ConsentStatus.SUPERSEDED;
    }

    private Written written(ConsentView consent, SignatureView signature) {
        return new Written(book.view(consent), book.revision(consent.id()), signature);
    }

    private Agreements.Known agreement(String id) {
        return agreements.find(Ids.number("data agreement", id));
    }

    private Agreements.Known shown(String agreementId, String revisionId) {
        var agreement = agreement(agreementId);
        if (revisionId != null && !revisionId.equals(agreement.latest().id().toString()))
            throw new InvalidInput("/revisionId", "must be that of the agreement's latest revision; show that one");
        return agreement;
    }

    private UUID individual(String id) {
        var individual = Ids.uuid("individual", id);
        if (!customers.exists(individual)) throw new UnknownCustomer();
        return individual;
    }

    private ConsentView own(String individualId, String recordId, String why) {
        var consent = book.require(recordId);
        if (!consent.customerId().equals(individual(individualId))) throw new UnknownObject("consent record");
        look(List.of(consent.customerId()), why);
        return consent;
    }

    private static String same(String header, String body) {
        if (header != null && body != null && !header.equals(body))
            throw new InvalidInput("/consentRecord/individual", "must be the individual of X-ConsentBB-IndividualId");
        return header == null ? body : header;
    }

    private void look(List<UUID> individuals, String why) {
        accesses.looks(individuals, why, Set.of("consents"), "accountability");
    }
}
