package org.concilier.web.api;

import java.time.Instant;
import java.util.List;
import org.concilier.consent.NoticeText;
import org.concilier.consent.Notices;
import org.concilier.consent.wording.Warning;

/** A notice that was just published, with what may be wrong with it all the same. */
public record PublishedNotice(
        String purpose,
        int version,
        boolean compatibleWithPrevious,
        Instant publishedAt,
        Instant withdrawnAt,
        String language,
        NoticeText text,
        String acceptLabel,
        String refuseLabel,
        List<Warning> warnings) {

    static PublishedNotice of(Notices.Published published) {
        var notice = published.notice();
        return new PublishedNotice(
                notice.purpose(),
                notice.version(),
                notice.compatibleWithPrevious(),
                notice.publishedAt(),
                notice.withdrawnAt(),
                notice.language(),
                notice.text(),
                notice.acceptLabel(),
                notice.refuseLabel(),
                published.warnings());
    }
}
