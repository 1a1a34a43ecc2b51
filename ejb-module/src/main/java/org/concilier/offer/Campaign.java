package org.concilier.offer;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concilier.consent.Words;

/**
 * A frame for offers: what they may use, when they run, who answers for them. Its terms can change while it is a draft
 * and never after; what waits for publication (itself, and drafts of offers) is handed in by one and published by another.
 */
@Entity
@Table(name = "campaign")
class Campaign {
    @Id
    private UUID id;

    @Version
    private long version;

    private String code;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "title_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private Words title;

    private String owner;
    private String purposes;

    @Column(name = "valid_from")
    private Instant validFrom;

    @Column(name = "valid_to")
    private Instant validTo;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "legal_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "legal_en"))
    private Words legalText;

    @Enumerated(EnumType.STRING)
    private CampaignPhase phase = CampaignPhase.DRAFT;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "submitted_by")
    private String submittedBy;

    @Column(name = "sent_back")
    private String sentBack;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private String publishedBy;

    protected Campaign() {}

    Campaign(CampaignDraft draft, Instant at, String by) {
        this.id = UUID.randomUUID();
        this.code = draft.code();
        this.createdAt = at;
        this.createdBy = by;
        take(draft);
    }

    /** @throws IllegalCampaignStep once it is published */
    void become(CampaignDraft draft) {
        if (phase != CampaignPhase.DRAFT) {
            throw new IllegalCampaignStep(
                    "what was published by two does not change; end this campaign and open another");
        }
        take(draft);
        rewritten();
    }

    private void take(CampaignDraft draft) {
        title = draft.title();
        owner = draft.owner();
        purposes = String.join(" ", draft.purposes());
        validFrom = draft.validFrom();
        validTo = draft.validTo();
        legalText = draft.legalText();
    }

    /** Something that waits for publication has changed: whoever handed it in has not seen that. */
    void rewritten() {
        submittedAt = null;
        submittedBy = null;
    }

    void submit(Instant at, String by) {
        submittedAt = at;
        submittedBy = by;
        sentBack = null;
    }

    void sendBack(String reason) {
        if (submittedBy == null) throw new NotSubmitted();
        rewritten();
        sentBack = reason;
    }

    /**
     * @throws NotSubmitted when nobody has handed it in
     * @throws SecondPersonNeeded for the one who has
     */
    void publish(Instant at, String by) {
        if (submittedBy == null) throw new NotSubmitted();
        if (submittedBy.equals(by)) throw new SecondPersonNeeded();
        if (phase == CampaignPhase.DRAFT) phase = CampaignPhase.PUBLISHED;
        publishedAt = at;
        publishedBy = by;
        rewritten();
        sentBack = null;
    }

    /** @param next from a status that may become it */
    void move(CampaignStatus next) {
        phase = switch (next) {
            case PAUSED -> CampaignPhase.PAUSED;
            case ACTIVE -> CampaignPhase.PUBLISHED;
            case ENDED -> CampaignPhase.ENDED;
            case ARCHIVED -> CampaignPhase.ARCHIVED;
            case DRAFT, SCHEDULED, EXHAUSTED -> throw new IllegalCampaignStep(next + " comes by itself");
        };
        if (!next.isOpen()) rewritten();
    }

    /** @param exhausted whether all that its live offers may cost is spent */
    CampaignStatus status(Instant now, boolean exhausted) {
        return switch (phase) {
            case DRAFT -> CampaignStatus.DRAFT;
            case ENDED -> CampaignStatus.ENDED;
            case ARCHIVED -> CampaignStatus.ARCHIVED;
            case PUBLISHED, PAUSED -> running(now, exhausted);
        };
    }

    private CampaignStatus running(Instant now, boolean exhausted) {
        if (validTo != null && !now.isBefore(validTo)) return CampaignStatus.ENDED;
        if (phase == CampaignPhase.PAUSED) return CampaignStatus.PAUSED;
        if (validFrom != null && now.isBefore(validFrom)) return CampaignStatus.SCHEDULED;
        return exhausted ? CampaignStatus.EXHAUSTED : CampaignStatus.ACTIVE;
    }

    boolean isDraft() {
        return phase == CampaignPhase.DRAFT;
    }

    List<String> purposes() {
        return purposes.isEmpty() ? List.of() : List.of(purposes.split(" "));
    }

    /** The later of the campaign's beginning and an offer's; null for none. */
    Instant from(Instant offer) {
        if (offer == null || validFrom == null) return offer == null ? validFrom : offer;
        return offer.isBefore(validFrom) ? validFrom : offer;
    }

    /** The earlier of the campaign's end and an offer's; null for none. */
    Instant to(Instant offer) {
        if (offer == null || validTo == null) return offer == null ? validTo : offer;
        return offer.isAfter(validTo) ? validTo : offer;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String code() {
        return code;
    }

    String submittedBy() {
        return submittedBy;
    }

    CampaignView view(CampaignStatus status, List<String> drafts, List<String> live) {
        return new CampaignView(
                code,
                title,
                owner,
                purposes(),
                validFrom,
                validTo,
                legalText,
                status,
                drafts,
                live,
                createdAt,
                createdBy,
                submittedAt,
                submittedBy,
                sentBack,
                publishedAt,
                publishedBy,
                version);
    }
}
