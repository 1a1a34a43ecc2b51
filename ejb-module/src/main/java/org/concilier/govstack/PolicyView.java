package org.concilier.govstack;

/** GovStack's Policy; every field after {@code url} may be null. */
public record PolicyView(
        String id,
        String name,
        String version,
        String url,
        String jurisdiction,
        String industrySector,
        Integer dataRetentionPeriodDays,
        String geographicRestriction,
        String storageLocation) {}
