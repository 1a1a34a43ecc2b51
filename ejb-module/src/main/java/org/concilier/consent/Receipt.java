package org.concilier.consent;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What the person may keep as proof: the answer, the terms and the words it was given on, and who asked.
 *
 * @param id the same for the same answer, another after each change
 * @param noticeUrl where the words stay readable
 */
public record Receipt(
        UUID id, ConsentView consent, PurposeView purpose, NoticeText notice, Controller controller, String noticeUrl) {

    static UUID id(ConsentView consent) {
        var name = consent.id() + "/" + consent.epoch();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
