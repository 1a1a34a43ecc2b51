package org.concilier.offer;

import java.time.Instant;
import java.util.List;
import org.concilier.consent.Words;

/**
 * A campaign as its authors see it. Who did what is {@code staff:login} or {@code client:id}.
 *
 * @param drafts codes of offers that wait for publication
 * @param live codes of offers that are decided while it runs
 * @param submittedBy who handed in what waits; null when nobody has, or it changed since
 * @param sentBack why it was sent back; null when it was not
 * @param publishedBy the second person of the latest publication; null before the first
 */
public record CampaignView(
        String code,
        Words title,
        String owner,
        List<String> purposes,
        Instant validFrom,
        Instant validTo,
        Words legalText,
        CampaignStatus status,
        List<String> drafts,
        List<String> live,
        Instant createdAt,
        String createdBy,
        Instant submittedAt,
        String submittedBy,
        String sentBack,
        Instant publishedAt,
        String publishedBy,
        long version) {}
