package org.concilier.offer;

/** What people made of a campaign; what time and budgets make of it is {@link CampaignStatus}. */
enum CampaignPhase {
    DRAFT,
    PUBLISHED,
    PAUSED,
    ENDED,
    ARCHIVED
}
