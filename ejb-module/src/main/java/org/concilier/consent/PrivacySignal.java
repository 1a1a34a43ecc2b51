package org.concilier.consent;

import java.util.Collection;
import java.util.Set;

/**
 * Which purposes a Global Privacy Control signal says no to: those under which someone outside the company gets the data,
 * and those that DPV calls selling data or targeted advertising.
 */
final class PrivacySignal {
    /** How an answer that the signal gave is told in records. */
    static final String METHOD = "gpc";

    static final String CHANNEL = "browser";
    static final String EVIDENCE = "Sec-GPC: 1";

    private static final Set<String> OPPOSED =
            Set.of(Dpv.term("SellDataToThirdParties"), Dpv.term("TargetedAdvertising"));

    private PrivacySignal() {}

    static boolean opposes(Collection<?> recipients, String dpvIri) {
        return !recipients.isEmpty() || OPPOSED.contains(dpvIri);
    }
}
