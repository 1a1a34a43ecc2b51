package org.concilier.consent;

import java.time.Instant;

/**
 * One version of a notice in one language.
 *
 * @param compatibleWithPrevious whether consents given on the version before go on to count
 * @param withdrawnAt since when nobody can be asked with it; null while it is in use
 * @param acceptLabel what the button for yes says; null when it was published without saying
 * @param refuseLabel what the button for no says; null when it was published without saying
 */
public record NoticeView(
        String purpose,
        int version,
        boolean compatibleWithPrevious,
        Instant publishedAt,
        Instant withdrawnAt,
        String language,
        NoticeText text,
        String acceptLabel,
        String refuseLabel) {}
