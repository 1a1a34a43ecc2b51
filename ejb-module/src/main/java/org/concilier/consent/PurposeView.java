package org.concilier.consent;

import java.time.Instant;
import java.util.List;

/**
 * A purpose as it is shown.
 *
 * @param retention how long a yes lasts, as an ISO 8601 duration
 * @param noticeVersion latest published notice; 0 before the first
 * @param minVersion oldest notice version whose consents still count; null for a retired purpose, where none does
 * @param askable whether people can be asked now: the latest notice covers what the purpose does
 * @param retiredAt since when it is over, and every consent with it; null while it is in force
 * @param retiredBy login or client id; null for callers who are not privacy staff or auditors
 */
public record PurposeView(
        String code,
        Words name,
        Words benefit,
        String dpvIri,
        String legalBasis,
        boolean specialCategory,
        List<String> categories,
        List<String> recipients,
        String retention,
        int validityMonths,
        int position,
        int noticeVersion,
        Integer minVersion,
        boolean askable,
        Instant retiredAt,
        String retiredBy,
        long version) {

    /** Whether a Global Privacy Control signal says no to it: data goes outside, is sold, or serves targeted advertising. */
    public boolean opposedBySignal() {
        return PrivacySignal.opposes(recipients, dpvIri);
    }

    static PurposeView of(Purpose purpose) {
        return of(purpose, false);
    }

    static PurposeView of(Purpose purpose, boolean withStaff) {
        var terms = purpose.draft();
        return new PurposeView(
                purpose.code(),
                terms.name(),
                terms.benefit(),
                terms.dpvIri(),
                terms.legalBasis(),
                terms.specialCategory(),
                terms.categories(),
                terms.recipients(),
                "P" + terms.validityMonths() + "M",
                terms.validityMonths(),
                terms.position(),
                purpose.noticeVersion(),
                purpose.isRetired() ? null : purpose.minVersion(),
                purpose.isAskable(),
                purpose.retiredAt(),
                withStaff ? purpose.retiredBy() : null,
                purpose.version());
    }
}
