package org.concilier.consent;

import java.time.Instant;

/**
 * One version of a notice in one language.
 *
 * @param compatibleWithPrevious whether consents given on the version before go on to count
 */
public record NoticeView(
        String purpose,
        int version,
        boolean compatibleWithPrevious,
        Instant publishedAt,
        String language,
        NoticeText text) {}
