package org.concilier.offer;

import org.concilier.consent.Words;
import org.concilier.shared.Fields;

/** A placement as handed in; see {@link PlacementView}. */
public record PlacementDraft(Words name, String channel, int slots, String generalOffer) {
    static final int MOST_SLOTS = 10;

    /** Reads {@code {name: {fr, en}, channel, slots, generalOffer}}. */
    public static PlacementDraft read(Fields body) {
        var name = body.object("name");
        var words = new Words(name.text("fr", 200), name.text("en", 200));
        var channel = body.text("channel", 40);
        var slots = body.integer("slots", 1, MOST_SLOTS);
        var general = body.text("generalOffer", 40);
        return body.done(new PlacementDraft(words, channel, slots, general));
    }
}
