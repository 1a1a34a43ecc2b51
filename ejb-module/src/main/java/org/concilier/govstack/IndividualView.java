package org.concilier.govstack;

import java.util.UUID;

/** GovStack's Individual: one of our customers; in records only the id is told. */
public record IndividualView(String id, String externalId, String externalIdType, String identityProviderId) {
    static IndividualView of(UUID customerId) {
        return new IndividualView(customerId.toString(), null, null, null);
    }
}
