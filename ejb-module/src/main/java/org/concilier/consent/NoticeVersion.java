package org.concilier.consent;

import java.time.Instant;
import java.util.List;

/**
 * A version of a notice in a list.
 *
 * @param publishedBy login or client id; null for callers who are not privacy staff or auditors
 * @param withdrawnAt since when nobody can be asked with it; null while it is in use
 * @param withdrawnBy as publishedBy
 * @param statuses whether it is the one in use, and whether anyone ever answered on it
 * @param statusIris the same in DPV 2.3
 */
public record NoticeVersion(
        String purpose,
        int version,
        boolean compatibleWithPrevious,
        Instant publishedAt,
        String publishedBy,
        Instant withdrawnAt,
        String withdrawnBy,
        List<NoticeStatus> statuses,
        List<String> statusIris) {

    /** The two questions that a status answers. */
    record Standing(boolean inUse, boolean answered) {
        List<NoticeStatus> statuses() {
            return List.of(
                    inUse ? NoticeStatus.LATEST : NoticeStatus.STALE,
                    answered ? NoticeStatus.USED : NoticeStatus.UNUSED);
        }
    }
}
