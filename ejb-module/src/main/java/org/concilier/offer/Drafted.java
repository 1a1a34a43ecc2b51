package org.concilier.offer;

import jakarta.json.Json;
import java.util.List;
import org.concilier.shared.Secrets;

/**
 * The drafts of a campaign as one text, so that what was simulated can be told from what is published.
 *
 * @param content JSON array, by code
 */
record Drafted(String campaign, String content) {
    static Drafted of(Campaign campaign, List<PendingOffer> drafts) {
        var all = Json.createArrayBuilder();
        drafts.forEach(draft -> all.add(draft.content()));
        return new Drafted(campaign.code(), all.build().toString());
    }

    String digest() {
        return Secrets.sha256(content);
    }
}
