package org.concilier.offer;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concilier.consent.Words;
import org.concilier.offer.discount.Effect;
import org.concilier.shared.Money;

/** One revision of an offer as published. Never changes, except that a later revision or a withdrawal ends its life. */
@Entity
@Table(name = "offer")
class Offer {
    @Id
    private UUID id;

    private String code;
    private int revision;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "title_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private Words title;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "description_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "description_en"))
    private Words description;

    @Column(name = "rule_source")
    private String rule;

    @Enumerated(EnumType.STRING)
    @Column(name = "effect_kind")
    private Effect.Kind effectKind;

    @Column(name = "basis_points")
    private Integer basisPoints;

    @Column(name = "cap_minor")
    private Long capMinor;

    @Column(name = "amount_minor")
    private Long amountMinor;

    private Integer points;

    @Column(name = "effect_reach", length = 16_000)
    private String reach;

    @Column(length = 16_000)
    private String conditions;

    private boolean restricted;
    private String currency;
    private int priority;
    private String placements;

    @Column(name = "valid_from")
    private Instant validFrom;

    @Column(name = "valid_to")
    private Instant validTo;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private String publishedBy;

    @Column(name = "submitted_by")
    private String submittedBy;

    @Column(name = "campaign_id")
    private UUID campaignId;

    private boolean live;

    /** Where an offer comes from: its campaign, and the two who answer for it. */
    record Origin(Campaign campaign, String submittedBy, String publishedBy) {
        /** Of what is only tried out. */
        static final Origin NOWHERE = new Origin(new Campaign(), null, null);
    }

    protected Offer() {}

    Offer(OfferDraft draft, int revision, Currency currency, Instant at, Origin origin) {
        this.id = UUID.randomUUID();
        this.revision = revision;
        this.currency = currency.getCurrencyCode();
        this.publishedAt = at;
        this.publishedBy = origin.publishedBy();
        this.submittedBy = origin.submittedBy();
        this.campaignId = origin.campaign().id();
        this.live = true;
        this.code = draft.code();
        this.title = draft.title();
        this.description = draft.description();
        this.rule = draft.rule().orElse(null);
        this.priority = draft.priority();
        this.placements = String.join(" ", draft.placements());
        this.validFrom = origin.campaign().from(draft.validFrom());
        this.validTo = origin.campaign().to(draft.validTo());
        this.restricted = !draft.conditions().areNone();
        this.conditions = TermsJson.conditions(draft.conditions(), currency);
        take(draft.effect());
    }

    private void take(Effect effect) {
        effectKind = effect.kind();
        basisPoints = effect.basisPoints();
        capMinor = effect.cap() == null ? null : effect.cap().minor();
        amountMinor = effect.amount() == null ? null : effect.amount().minor();
        points = effect.points();
        reach = TermsJson.reach(effect);
    }

    /** Is decided no more; what was decided stays redeemable until it ends. */
    void end() {
        live = false;
    }

    /** Whether it is for everyone, without any condition. */
    boolean isGeneral() {
        return rule == null && !restricted;
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    int revision() {
        return revision;
    }

    Words title() {
        return title;
    }

    Words description() {
        return description;
    }

    Optional<String> rule() {
        return Optional.ofNullable(rule);
    }

    Effect effect() {
        return TermsJson.reached(
                Effect.usual(effectKind, basisPoints, money(capMinor), money(amountMinor), points), reach);
    }

    Conditions conditions() {
        return TermsJson.conditions(conditions, Currency.getInstance(currency)).of(campaignId);
    }

    int priority() {
        return priority;
    }

    List<String> placements() {
        return placements.isEmpty() ? List.of() : List.of(placements.split(" "));
    }

    Instant validFrom() {
        return validFrom;
    }

    Instant validTo() {
        return validTo;
    }

    /** When the reduction that it announces begins. */
    Instant reducesFrom() {
        return validFrom == null || validFrom.isBefore(publishedAt) ? publishedAt : validFrom;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    boolean isLive() {
        return live;
    }

    UUID campaignId() {
        return campaignId;
    }

    /** One of the two who answer for it, as {@code staff:login} or {@code client:id}; null before campaigns. */
    String submittedBy() {
        return submittedBy;
    }

    /** The other one. */
    String publishedBy() {
        return publishedBy;
    }

    private Money money(Long minor) {
        return minor == null ? null : new Money(minor, Currency.getInstance(currency));
    }
}
