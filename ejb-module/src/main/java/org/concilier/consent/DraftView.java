package org.concilier.consent;

import java.time.Instant;

/**
 * The open draft of a notice.
 *
 * @param compatibleWithPrevious whether the author holds that consents given on the version before can go on to count
 * @param basedOn the published version when it was last saved; 0 before the first
 * @param editedBy login or client id; null for callers who are not privacy staff or auditors
 */
public record DraftView(
        String purpose,
        boolean compatibleWithPrevious,
        Texts texts,
        Presentation presentation,
        int basedOn,
        Instant editedAt,
        String editedBy,
        long version) {

    /** The same notice in both languages. */
    public record Texts(NoticeText fr, NoticeText en) {}
}
