package org.concilier.offer;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.StringReader;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.concilier.shared.Fields;

/** An offer while it is written, as it was handed in: it is read, and judged, by the rules of the moment it matters. */
@Entity
@Table(name = "offer_draft")
class PendingOffer {
    @Id
    private String code;

    @Version
    private long version;

    @Column(name = "campaign_id")
    private UUID campaignId;

    private String content;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "written_by")
    private String writtenBy;

    protected PendingOffer() {}

    PendingOffer(String code, UUID campaignId) {
        this.code = code;
        this.campaignId = campaignId;
    }

    void write(String content, Instant at, String by) {
        this.content = content;
        this.writtenAt = at;
        this.writtenBy = by;
    }

    String code() {
        return code;
    }

    long version() {
        return version;
    }

    UUID campaignId() {
        return campaignId;
    }

    JsonObject content() {
        try (var reader = Json.createReader(new StringReader(content))) {
            return reader.readObject();
        }
    }

    /** @throws org.concilier.shared.InvalidInput when this release no longer takes what an earlier one did */
    OfferDraft draft(Currency currency) {
        return OfferDraft.read(new Fields(content()).ignoring("campaign"), currency);
    }

    OfferDraftView view(String campaign) {
        return new OfferDraftView(code, campaign, content(), writtenAt, writtenBy, version);
    }
}
