package org.concilier.web.api;

import jakarta.ws.rs.core.EntityTag;
import java.time.Instant;
import java.util.UUID;
import org.concilier.consent.ConsentStatus;
import org.concilier.consent.ConsentThen;
import org.concilier.consent.ConsentView;
import org.concilier.consent.KantaraReceipt;
import org.concilier.consent.NoticeText;
import org.concilier.consent.OnBehalf;

/**
 * A consent on the wire.
 *
 * @param statusIri the DPV 2.3 term
 * @param onBehalf who handed the answer in for the person; null for the person alone
 * @param stepUp the verification that an explicit consent rests on
 * @param reason why the company ended it, in its step
 * @param ledgerPosition null until the ledger has placed the leaf
 * @param receipt only in the answer to a recorded choice
 * @param notice the words that the person had answered to; only when an instant was asked for
 */
public record ConsentBody(
        UUID id,
        UUID customerId,
        String purpose,
        ConsentStatus status,
        String statusIri,
        boolean permits,
        int noticeVersion,
        String language,
        ConsentView.Collected collection,
        OnBehalf onBehalf,
        UUID stepUp,
        Instant changedAt,
        Instant validUntil,
        long epoch,
        String recordedBy,
        String reason,
        String leafHash,
        Long ledgerPosition,
        KantaraReceipt receipt,
        NoticeText notice) {

    static ConsentBody of(ConsentView consent) {
        return of(consent, null, null);
    }

    static ConsentBody at(ConsentThen then) {
        return of(then.consent(), null, then.notice());
    }

    static ConsentBody of(ConsentView consent, KantaraReceipt receipt) {
        return of(consent, receipt, null);
    }

    private static ConsentBody of(ConsentView consent, KantaraReceipt receipt, NoticeText notice) {
        return new ConsentBody(
                consent.id(),
                consent.customerId(),
                consent.purpose(),
                consent.status(),
                consent.statusIri(),
                consent.permits(),
                consent.noticeVersion(),
                consent.language(),
                consent.collection(),
                consent.onBehalf(),
                consent.stepUp(),
                consent.changedAt(),
                consent.validUntil(),
                consent.epoch(),
                consent.recordedBy(),
                consent.reason(),
                consent.leafHash(),
                consent.ledgerPosition(),
                receipt,
                notice);
    }

    /** Changes when the person changes it, when it runs out, and when the ledger places it. */
    static EntityTag tag(ConsentView consent) {
        var position = consent.ledgerPosition() == null ? "" : "-" + consent.ledgerPosition();
        return new EntityTag(consent.epoch() + "-" + consent.status() + position);
    }
}
