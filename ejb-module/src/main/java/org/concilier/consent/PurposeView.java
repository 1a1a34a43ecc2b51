package org.concilier.consent;

import java.util.List;

/**
 * A purpose as it is shown.
 *
 * @param retention how long a yes lasts, as an ISO 8601 duration
 * @param noticeVersion latest published notice; 0 before the first
 * @param minVersion oldest notice version whose consents still count
 * @param askable whether people can be asked now: the latest notice covers what the purpose does
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
        int minVersion,
        boolean askable,
        long version) {

    static PurposeView of(Purpose purpose) {
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
                purpose.minVersion(),
                purpose.isAskable(),
                purpose.version());
    }
}
