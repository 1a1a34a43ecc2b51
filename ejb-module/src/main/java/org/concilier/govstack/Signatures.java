package org.concilier.govstack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concilier.consent.ConsentView;
import org.concilier.shared.Business;
import org.concilier.shared.InvalidInput;

/**
 * Signatures over consent records, kept as they came. That they are over what the record says is checked; that the key is
 * the individual's cannot be.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Signatures {
    @PersistenceContext
    EntityManager em;

    @Inject
    @Business
    Clock clock;

    Map<UUID, RecordSignature> of(Collection<UUID> consents) {
        if (consents.isEmpty()) return Map.of();
        return em.createQuery("select s from RecordSignature s where s.consentId in :ids", RecordSignature.class)
                .setParameter("ids", consents)
                .getResultStream()
                .collect(Collectors.toMap(RecordSignature::consentId, Function.identity()));
    }

    /** Nothing is stored: what a client is to sign before there is a record. */
    SignatureView draft(String record) {
        var now = clock.instant();
        var empty = new Signing("", "", "", "", null, "", null, null).over(record, now, null);
        return new SignatureView(
                "",
                empty.payload(),
                "",
                "",
                record,
                Snapshot.hash(record),
                null,
                "",
                null,
                null,
                now.toString(),
                true,
                "revision",
                null);
    }

    /** Stores what a client signed before there was a record. */
    SignatureView signed(ConsentView consent, Signing signing) {
        return begin(consent, true, signing).view(RecordBook.revisionId(consent));
    }

    /** Makes ready what a client is to sign. */
    SignatureView prepare(ConsentView consent, RevisionView revision, Signing signing) {
        var present = of(List.of(consent.id())).get(consent.id());
        if (present != null && present.isOver(consent.epoch()) && present.isSigned())
            throw new InvalidInput("/signature", "is there already: this step of the record is signed");
        var unsigned = new Signing(
                "", "", "", signing.method(), signing.artifact(), signing.signedBy(), signing.signedAs(), null);
        var over = unsigned.over(revision.serializedSnapshot(), clock.instant(), revision.id());
        return begin(consent, false, over).view(revision.id());
    }

    /** Adds the signature to what was made ready. */
    SignatureView complete(ConsentView consent, Signing signing) {
        var prepared = of(List.of(consent.id())).get(consent.id());
        if (prepared == null || !prepared.isOver(consent.epoch()))
            throw new InvalidInput("/signature", "must be made ready with POST first, for the record as it is now");
        if (prepared.isSigned()) throw new InvalidInput("/signature", "is there already");
        if (signing.signature().isEmpty()) throw new InvalidInput("/signature/signature", "is required");
        if (!signing.payload().isEmpty() && !signing.payload().equals(prepared.payload()))
            throw new InvalidInput("/signature/payload", "must be the one that POST gave");
        prepared.sign(signing, clock.instant());
        return prepared.view(RecordBook.revisionId(consent));
    }

    /** Forgets what was made ready and never signed. */
    void dropUnsigned(UUID customerId) {
        em.createQuery("delete from RecordSignature s where s.customerId = :customer and s.signature = ''")
                .setParameter("customer", customerId)
                .executeUpdate();
    }

    private RecordSignature begin(ConsentView consent, boolean drafted, Signing signing) {
        var row = of(List.of(consent.id())).get(consent.id());
        if (row == null) row = new RecordSignature(consent.id(), consent.customerId());
        row.begin(consent.epoch(), drafted, signing, clock.instant());
        em.persist(row);
        return row;
    }
}
