package org.concilier.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.concilier.consent.policy.Policies;
import org.concilier.consent.policy.PolicyView;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Knows how data is handled: from the data policy in force, and from the configuration before there is one. */
@ApplicationScoped
class HandlingDesk {
    @Inject
    Policies policies;

    @Inject
    @ConfigProperty(name = "concilier.controller.country")
    String country;

    @Inject
    @ConfigProperty(name = "concilier.controller.storage-location")
    String storageLocation;

    @Inject
    @ConfigProperty(name = "concilier.controller.processing-location")
    String processingLocation;

    @Inject
    @ConfigProperty(name = "concilier.controller.geographic-restriction")
    String geographicRestriction;

    @Inject
    @ConfigProperty(name = "concilier.controller.retention-days")
    int retentionDays;

    @Inject
    @ConfigProperty(name = "concilier.authority.name")
    String authority;

    @Inject
    @ConfigProperty(name = "concilier.authority.address")
    String authorityAddress;

    @Inject
    @ConfigProperty(name = "concilier.authority.contact")
    String authorityContact;

    Handling handling() {
        return policies.current().map(this::by).orElseGet(this::configured);
    }

    private Handling by(PolicyView policy) {
        return new Handling(
                policy.storageLocation(),
                processingLocation,
                policy.geographicRestriction(),
                policy.jurisdiction(),
                policy.dataRetentionPeriodDays(),
                policy.url(),
                authority());
    }

    private Handling configured() {
        return new Handling(
                storageLocation, processingLocation, geographicRestriction, country, retentionDays, null, authority());
    }

    private Handling.Authority authority() {
        return new Handling.Authority(authority, authorityAddress, authorityContact);
    }
}
