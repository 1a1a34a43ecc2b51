package org.concilier.offer;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.concilier.consent.Words;

/** A place where offers are shown. It always has an offer for everyone, so that nobody is left with nothing. */
@Entity
@Table(name = "placement")
class Placement {
    @Id
    private String code;

    @Version
    private long version;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "name_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private Words name;

    private String channel;
    private int slots;

    @Column(name = "general_offer")
    private String generalOffer;

    protected Placement() {}

    Placement(String code, PlacementDraft draft) {
        this.code = code;
        become(draft);
    }

    void become(PlacementDraft draft) {
        name = draft.name();
        channel = draft.channel();
        slots = draft.slots();
        generalOffer = draft.generalOffer();
    }

    String code() {
        return code;
    }

    long version() {
        return version;
    }

    int slots() {
        return slots;
    }

    String generalOffer() {
        return generalOffer;
    }

    PlacementView view() {
        return new PlacementView(code, name, channel, slots, generalOffer, version);
    }
}
