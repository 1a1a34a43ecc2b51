package org.concilier.offer;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/**
 * What was counted while a person agreed and withdrew.
 *
 * @param reads all answers given
 * @param judged those given wholly between a withdrawal's return and the next agreement
 * @param stale those of the judged that say yes
 * @param unanswered reads that waited for the person's lock until they gave up; not among the answers
 */
record StaleCount(int withdrawals, long reads, long judged, long stale, long unanswered) {
    StaleCount plus(StaleCount more) {
        return new StaleCount(
                withdrawals + more.withdrawals,
                reads + more.reads,
                judged + more.judged,
                stale + more.stale,
                unanswered + more.unanswered);
    }

    JsonObject json() {
        return Json.createObjectBuilder()
                .add("withdrawals", withdrawals)
                .add("reads", reads)
                .add("judged", judged)
                .add("stale", stale)
                .add("unanswered", unanswered)
                .build();
    }
}
