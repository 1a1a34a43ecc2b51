package org.concilier.consent.policy;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.concilier.consent.Words;

/** One version of the data policy; published once and never changed. */
@Entity
@Table(name = "policy")
class Policy {
    @Id
    @Column(name = "policy_version")
    private int version;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "name_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private Words name;

    private String jurisdiction;

    @Column(name = "industry_sector")
    private String industrySector;

    @Column(name = "retention_days")
    private int retentionDays;

    @Column(name = "geographic_restriction")
    private String geographicRestriction;

    @Column(name = "storage_location")
    private String storageLocation;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "text_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "text_en"))
    private Words text;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private String publishedBy;

    protected Policy() {}

    Policy(int version, PolicyDraft draft, Instant at, String by) {
        this.version = version;
        this.name = draft.name();
        this.jurisdiction = draft.jurisdiction();
        this.industrySector = draft.industrySector();
        this.retentionDays = draft.dataRetentionPeriodDays();
        this.geographicRestriction = draft.geographicRestriction();
        this.storageLocation = draft.storageLocation();
        this.text = draft.text();
        this.publishedAt = Objects.requireNonNull(at);
        this.publishedBy = Objects.requireNonNull(by);
    }

    PolicyDraft draft() {
        return new PolicyDraft(
                name, jurisdiction, industrySector, retentionDays, geographicRestriction, storageLocation, text);
    }

    int version() {
        return version;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    String publishedBy() {
        return publishedBy;
    }
}
