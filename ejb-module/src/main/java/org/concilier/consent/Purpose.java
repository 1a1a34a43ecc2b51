package org.concilier.consent;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** One thing the company would like to do with data, and the terms on which it asks. */
@Entity
@Table(name = "purpose")
class Purpose {
    @Id
    private String code;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "name_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private Words name;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "benefit_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "benefit_en"))
    private Words benefit;

    @Column(name = "dpv_iri")
    private String dpvIri;

    @Column(name = "legal_basis")
    private String legalBasis;

    @Column(name = "special_category")
    private boolean specialCategory;

    @Convert(converter = Lines.class)
    private List<String> categories;

    @Convert(converter = Lines.class)
    private List<String> recipients;

    @Column(name = "validity_months")
    private int validityMonths;

    @Column(name = "sort_order")
    private int sortOrder;

    @Column(name = "notice_version")
    private int noticeVersion;

    @Column(name = "min_version")
    private int minVersion;

    /** Whether the latest notice was taken out of use. */
    @Column(name = "latest_withdrawn")
    private boolean latestWithdrawn;

    @Column(name = "retired_at")
    private Instant retiredAt;

    @Column(name = "retired_by")
    private String retiredBy;

    @Version
    private long version;

    protected Purpose() {}

    Purpose(String code, PurposeDraft draft) {
        this.code = Objects.requireNonNull(code);
        this.minVersion = 1;
        take(draft);
    }

    /** Takes new terms. Terms that reach further than those consented to need a new notice, and a new yes, first. */
    void become(PurposeDraft draft) {
        requireInForce();
        if (draft.reachesFurtherThan(draft())) minVersion = noticeVersion + 1;
        take(draft);
    }

    private void take(PurposeDraft draft) {
        name = draft.name();
        benefit = draft.benefit();
        dpvIri = draft.dpvIri();
        legalBasis = draft.legalBasis();
        specialCategory = draft.specialCategory();
        categories = draft.categories();
        recipients = draft.recipients();
        validityMonths = draft.validityMonths();
        sortOrder = draft.position();
    }

    /** Counts one more published notice; one that is not compatible ends the consents given on older ones. */
    int published(boolean compatible) {
        requireInForce();
        noticeVersion++;
        latestWithdrawn = false;
        if (!compatible) minVersion = noticeVersion;
        return noticeVersion;
    }

    /** @throws IncompatibleTerms when a next notice cannot be compatible with the one before */
    void requireCompatibility(boolean compatible) {
        if (compatible && noticeVersion > 0 && !isCovered()) throw new IncompatibleTerms();
    }

    /** Nobody is asked with the latest notice any more; what was answered on it stays. */
    void stopAsking() {
        latestWithdrawn = true;
    }

    /** Ends it for good, and every consent with it: no version of the notice covers it any more. Twice is once. */
    void retire(Instant at, String by) {
        if (isRetired()) return;
        retiredAt = Objects.requireNonNull(at);
        retiredBy = Objects.requireNonNull(by);
        minVersion = Standing.RETIRED;
    }

    private void requireInForce() {
        if (isRetired()) throw new RetiredPurpose();
    }

    boolean isRetired() {
        return retiredAt != null;
    }

    /** Whether the latest notice says all that the purpose does. */
    boolean isCovered() {
        return noticeVersion >= minVersion;
    }

    /** Whether people can be asked: the latest notice covers what the purpose does, and is in use. */
    boolean isAskable() {
        return isCovered() && !latestWithdrawn;
    }

    /** Why people cannot be asked, as a fault of who asked. */
    String whyNotAskable() {
        if (isRetired()) return "is retired: nobody is asked about it any more";
        if (isCovered()) return "has a notice that was withdrawn from use: publish another one first";
        return "has no published notice for what it asks";
    }

    /** Whether a Global Privacy Control signal says no to it. */
    boolean isOpposedBySignal() {
        return PrivacySignal.opposes(recipients, dpvIri);
    }

    /** Whether people may object to it without giving a reason (GDPR article 21(2)). */
    boolean isDirectMarketing() {
        return Dpv.MARKETING.contains(dpvIri);
    }

    /** Whether it uses data of a special category (GDPR article 9), which needs an explicit yes. */
    boolean isSpecial() {
        return specialCategory;
    }

    Asked asked() {
        return new Asked(minVersion, validityMonths);
    }

    PurposeDraft draft() {
        return new PurposeDraft(
                name, benefit, dpvIri, legalBasis, specialCategory, categories, recipients, validityMonths, sortOrder);
    }

    String code() {
        return code;
    }

    int noticeVersion() {
        return noticeVersion;
    }

    int minVersion() {
        return minVersion;
    }

    Instant retiredAt() {
        return retiredAt;
    }

    String retiredBy() {
        return retiredBy;
    }

    long version() {
        return version;
    }
}
