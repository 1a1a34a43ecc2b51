package org.concilier.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What the person saw when answering, and how the answer was taken.
 *
 * @param language {@code fr} or {@code en}
 * @param method how, such as {@code web-form} or {@code spoken}
 * @param channel where, such as {@code web}, {@code phone} or {@code store}
 * @param evidence where the proof is kept, such as a call reference; may be null, never a recording itself
 */
@Embeddable
record Shown(
        @Column(name = "notice_version") int noticeVersion,
        String language,
        String method,
        String channel,
        String evidence) {

    /** The same words, and a later step that was taken another way. */
    Shown taken(String method, String channel, String evidence) {
        return new Shown(noticeVersion, language, method, channel, evidence);
    }
}
