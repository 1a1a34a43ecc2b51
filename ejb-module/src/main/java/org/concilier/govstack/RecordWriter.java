package org.concilier.govstack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.concilier.consent.ConsentRecords;
import org.concilier.consent.ConsentView;
import org.concilier.consent.Consents;
import org.concilier.consent.Decision;
import org.concilier.consent.RecordedChoice;
import org.concilier.ledger.CanonicalJson;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;

/** Writes what individuals say, through {@link Consents} and no other way, so that its guards hold here too. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RecordWriter {
    @Inject
    Consents consents;

    @Inject
    ConsentRecords records;

    @Inject
    Agreements agreements;

    @Inject
    Revisions revisions;

    /**
     * What a client says of a record.
     *
     * @param hash of the agreement's revision that the individual saw
     */
    record Said(String agreement, String individual, String hash, boolean optIn) {
        /** Reads GovStack's ConsentRecord; what the server keeps itself is left alone. */
        static Said read(Fields record) {
            record.ignoring("id", "state", "signature", "dataAgreementRevision");
            var optIn = record.flag("optIn");
            return new Said(
                    record.optionalText("dataAgreement", 20).orElse(null),
                    record.optionalText("individual", 36).orElse(null),
                    record.text("dataAgreementRevisionHash", 40),
                    optIn);
        }
    }

    /** A yes to the words of the agreement's latest revision. */
    ConsentView agree(Agreements.Known agreement, UUID individual, String language) {
        return answer(agreement, individual, Decision.GIVEN, language);
    }

    /** A yes or a no; the same again changes nothing but the date of a yes. */
    ConsentView say(Agreements.Known agreement, UUID individual, Said said, String language) {
        var seen = seen(agreement, said);
        if (said.optIn()) {
            if (!seen.id().equals(agreement.latest().id())) throw outdated();
            return agree(agreement, individual, language);
        }
        var present = present(agreement, individual);
        if (present == null) return answer(agreement, individual, Decision.REFUSED, language);
        return switch (present.status()) {
            case GIVEN, RENEWED, EXPIRED, SUPERSEDED -> withdraw(present);
            case WITHDRAWN, REFUSED -> present;
            default -> answer(agreement, individual, Decision.REFUSED, language);
        };
    }

    ConsentView withdraw(ConsentView consent) {
        consents.withdraw(consent.id());
        return records.find(consent.id()).orElseThrow();
    }

    /** Refuses a signed text that says something else than the record. */
    void match(Agreements.Known agreement, UUID individual, Said said, Signing signing) {
        var expected = RecordBook.data(agreement.id(), seen(agreement, said), individual, said.optIn());
        if (!signs(signing.verificationPayload(), CanonicalJson.of(expected)))
            throw new InvalidInput("/signature/verificationPayload", "must be that of the draft, over the same record");
        if (!signing.payload().contains(Snapshot.hash(signing.verificationPayload())))
            throw new InvalidInput("/signature/payload", "must contain the hash of verificationPayload");
        if (signing.signature().isEmpty()) throw new InvalidInput("/signature/signature", "is required");
    }

    /** The record of an individual for an agreement; null when nothing was ever asked. */
    ConsentView present(Agreements.Known agreement, UUID individual) {
        return records.of(individual).stream()
                .filter(c -> c.purpose().equals(agreement.purpose().code()))
                .findFirst()
                .orElse(null);
    }

    private static boolean signs(String payload, String expected) {
        try {
            return CanonicalJson.of(Snapshot.data(payload)).equals(expected);
        } catch (RuntimeException notOurJson) {
            return false;
        }
    }

    private Revision seen(Agreements.Known agreement, Said said) {
        return revisions.ofAgreements(List.of(agreement.id())).get(agreement.id()).stream()
                .filter(r -> r.hash().equals(said.hash()))
                .findFirst()
                .orElseThrow(RecordWriter::outdated);
    }

    private static InvalidInput outdated() {
        return new InvalidInput(
                "/consentRecord/dataAgreementRevisionHash",
                "must be the serializedHash of the agreement's latest revision; show that one");
    }

    private ConsentView answer(Agreements.Known agreement, UUID individual, Decision decision, String language) {
        var choice = Json.createObjectBuilder()
                .add("purpose", agreement.purpose().code())
                .add("decision", decision.name())
                .add("noticeVersion", agreement.purpose().noticeVersion())
                .add("language", language)
                .add(
                        "collection",
                        Json.createObjectBuilder().add("method", "govstack").add("channel", "api"));
        if (!agreement.purpose().askable()) throw new InvalidInput("/dataAgreement", "is not active");
        var written = consents.record(individual, RecordedChoice.from(new Fields(choice.build())));
        return records.find(written.consent().id()).orElseThrow();
    }
}
