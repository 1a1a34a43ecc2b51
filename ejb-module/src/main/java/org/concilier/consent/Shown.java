package org.concilier.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What the person saw when asked, and how the answer was taken.
 *
 * @param language {@code fr} or {@code en}
 * @param method how, such as {@code web-form} or {@code spoken}
 * @param channel where, such as {@code web}, {@code phone} or {@code store}
 */
@Embeddable
record Shown(@Column(name = "notice_version") int noticeVersion, String language, String method, String channel) {
    /** The same words, and a later step that was taken another way. */
    Taken taken(String method, String channel, String evidence) {
        var shown = new Shown(noticeVersion, language, method, channel);
        return new Taken(shown, new Testimony(evidence, null, null, null));
    }

    /** How a step was taken, and what is told of it. */
    record Taken(Shown shown, Testimony testimony) {}
}
