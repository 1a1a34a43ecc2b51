package org.concilier.consent;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * What the person may keep as proof: the answer, the terms and the words it was given on, and who asked.
 *
 * @param id the same for the same answer, another after each change
 * @param events the steps told, oldest first; on a receipt the last one
 * @param noticeUrl where the words stay readable
 * @param portalUrl where the person stops it
 */
public record Receipt(
        UUID id,
        ConsentView consent,
        List<ConsentView> events,
        PurposeView purpose,
        NoticeText notice,
        Controller controller,
        Handling handling,
        String noticeUrl,
        String portalUrl) {

    static UUID id(ConsentView consent) {
        var name = consent.id() + "/" + consent.epoch();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
