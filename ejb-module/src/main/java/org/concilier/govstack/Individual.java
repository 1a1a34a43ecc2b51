package org.concilier.govstack;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Where the external id of a customer comes from, as a GovStack client told. */
@Entity
@Table(name = "govstack_individual")
class Individual {
    @Id
    @Column(name = "customer_id")
    private UUID customerId;

    @Column(name = "external_id_type")
    private String externalIdType;

    @Column(name = "identity_provider_id")
    private String identityProviderId;

    protected Individual() {}

    Individual(UUID customerId) {
        this.customerId = customerId;
    }

    /** Replaces what was told; both may be null. */
    void comesFrom(String externalIdType, String identityProviderId) {
        this.externalIdType = externalIdType;
        this.identityProviderId = identityProviderId;
    }

    UUID customerId() {
        return customerId;
    }

    IndividualView view(String externalId) {
        return new IndividualView(customerId.toString(), externalId, externalIdType, identityProviderId);
    }
}
