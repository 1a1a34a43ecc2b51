package org.concilier.govstack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concilier.consent.ConsentRecords;
import org.concilier.consent.ConsentStatus;
import org.concilier.consent.ConsentView;
import org.concilier.shared.Business;

/** Consents as GovStack's consent records; their revisions are computed from the steps of the consent. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RecordBook {
    private static final String RECORD = "ConsentRecord";

    @Inject
    ConsentRecords consents;

    @Inject
    Agreements agreements;

    @Inject
    PolicyBook policies;

    @Inject
    Revisions revisions;

    @Inject
    Signatures signatures;

    @Inject
    @Business
    Clock clock;

    /** @throws UnknownObject when there is none */
    ConsentView require(String id) {
        return consents.find(Ids.uuid("consent record", id)).orElseThrow(() -> new UnknownObject("consent record"));
    }

    List<RecordView> page(Slice slice) {
        return views(consents.page(slice.offset(), slice.limit()));
    }

    RecordView view(ConsentView consent) {
        return views(List.of(consent)).get(0);
    }

    /** In their order, with few queries whatever their number. */
    List<RecordView> views(List<ConsentView> found) {
        var known = agreements.ofPurposes(
                found.stream().map(ConsentView::purpose).distinct().toList());
        var chains = revisions.ofAgreements(
                known.values().stream().map(Agreements.Known::id).toList());
        var policy = policies.views(policies(known.values()));
        var signed = signatures.of(found.stream().map(ConsentView::id).toList());
        return found.stream()
                .map(consent -> {
                    var agreement = known.get(consent.purpose());
                    var bound = bound(chains.get(agreement.id()), consent);
                    var signature = signed.get(consent.id());
                    if (signature != null && !signature.isOver(consent.epoch())) signature = null;
                    return new RecordView(
                            consent.id().toString(),
                            new Agreements.Known(agreement.agreement(), agreement.purpose(), bound).view(policy),
                            bound.view(null),
                            bound.hash(),
                            IndividualView.of(consent.customerId()),
                            optIn(consent.status()),
                            signature != null && signature.isSigned() ? "signed" : "unsigned",
                            signature == null ? null : signature.view(revisionId(consent)));
                })
                .toList();
    }

    /** The revision of a record as it stands, which is that of its last step. */
    RevisionView revision(UUID consentId) {
        var steps = consents.lastSteps(consentId, 2);
        var latest = steps.get(0);
        var agreement = agreements.ofPurposes(List.of(latest.purpose())).get(latest.purpose());
        var chain = revisions.ofAgreements(List.of(agreement.id())).get(agreement.id());
        var before = steps.size() == 1 ? null : Snapshot.hash(text(agreement, chain, steps.get(1)));
        var text = text(agreement, chain, latest);
        return new RevisionView(
                revisionId(latest),
                RECORD,
                latest.id().toString(),
                text,
                Snapshot.hash(text),
                latest.changedAt().toString(),
                IndividualView.of(latest.customerId()),
                latest.recordedBy(),
                null,
                before);
    }

    /** An agreement as it is now. */
    AgreementView agreement(Agreements.Known known) {
        return known.view(policies.views(policies(List.of(known))));
    }

    /** What a record would say if the individual agreed now; it has no id and no step yet. */
    String draft(Agreements.Known agreement, UUID individual) {
        var data = data(agreement.id(), agreement.latest(), individual, true);
        return new Snapshot(RECORD, "", clock.instant(), individual, null, data).text();
    }

    /** What a record says: which agreement, which words, who, and yes or no. */
    static Map<String, Object> data(long agreement, Revision revision, UUID individual, Boolean optIn) {
        var data = new HashMap<String, Object>();
        data.put("dataAgreement", Long.toString(agreement));
        data.put("dataAgreementRevision", String.valueOf(revision.id()));
        data.put("dataAgreementRevisionHash", revision.hash());
        data.put("individual", individual);
        data.put("optIn", optIn);
        data.put("state", "unsigned");
        data.put("signature", null);
        return data;
    }

    static String revisionId(ConsentView consent) {
        return consent.id() + "." + consent.epoch();
    }

    /** Names the leaf of the ledger too, for that is the proof. */
    private static String text(Agreements.Known agreement, List<Revision> chain, ConsentView step) {
        var data = data(agreement.id(), bound(chain, step), step.customerId(), optIn(step.status()));
        data.put("ledgerLeaf", step.leafHash());
        var at = step.changedAt();
        return new Snapshot(RECORD, step.id().toString(), at, step.customerId(), step.recordedBy(), data).text();
    }

    /** The revision of the agreement that the words shown were part of: the newest one of that notice by then. */
    private static Revision bound(List<Revision> chain, ConsentView consent) {
        Revision bound = null;
        for (var revision : chain) {
            if (revision.noticeVersion() == consent.noticeVersion()
                    && (bound == null || !after(revision, consent.changedAt()))) bound = revision;
        }
        return bound == null ? chain.get(0) : bound;
    }

    private static boolean after(Revision revision, Instant instant) {
        return revision.revisedAt().isAfter(instant);
    }

    private static Collection<Long> policies(Collection<Agreements.Known> known) {
        return known.stream().map(k -> k.terms().policy()).collect(Collectors.toSet());
    }

    /** Null while nothing was answered; what has run out is as much a no as what was withdrawn. */
    private static Boolean optIn(ConsentStatus status) {
        return switch (status) {
            case GIVEN, RENEWED -> true;
            case REQUESTED, DEFERRED -> null;
            default -> false;
        };
    }
}
