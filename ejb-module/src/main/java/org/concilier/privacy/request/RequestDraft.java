package org.concilier.privacy.request;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;

/**
 * A request on its way in.
 *
 * @param channel how it came, such as {@code portal}, {@code phone} or {@code mail}
 * @param details what the person wrote, up to 4000 characters; null for nothing
 * @param changes corrections, as a merge patch of the profile; null for none
 * @param purpose what the person objects to; null for all direct marketing
 * @param lifts whether a restriction is to end
 * @param language of the answer, {@code fr} or {@code en}
 * @param verification id of a fresh proof of who the person is; null for none
 */
public record RequestDraft(
        RequestKind kind,
        String channel,
        String details,
        JsonObject changes,
        String purpose,
        boolean lifts,
        String language,
        UUID verification) {
    private static final String CHANNEL = "[a-z][a-z0-9-]{0,39}";

    public RequestDraft {
        if (changes != null && kind != RequestKind.RECTIFICATION) {
            throw new InvalidInput("/changes", "belongs to RECTIFICATION only");
        }
        if (purpose != null && kind != RequestKind.OBJECTION) {
            throw new InvalidInput("/purpose", "belongs to OBJECTION only");
        }
        if (lifts && kind != RequestKind.RESTRICTION) {
            throw new InvalidInput("/lift", "belongs to RESTRICTION only");
        }
        if (kind == RequestKind.RECTIFICATION && changes == null && details == null) {
            throw new InvalidInput("/changes", "is required, or words in details: what is to be corrected?");
        }
    }

    /** Of a person at the portal, in the plainest form. */
    public static RequestDraft of(RequestKind kind, String language, UUID verification) {
        return new RequestDraft(kind, "portal", null, null, null, false, language, verification);
    }

    /** Reads {@code {type, channel, details?, changes?, purpose?, lift?, language?, verification?}}. */
    public static RequestDraft read(Fields body) {
        var kind = body.oneOf("type", RequestKind.class);
        var channel = body.matching("channel", CHANNEL, "phone").orElse("");
        if (channel.isEmpty() && !body.has("channel")) body.fault("channel", "is required");
        var details = body.optionalText("details", 4000).orElse(null);
        var changes = body.optionalJson("changes").orElse(null);
        var purpose = body.optionalText("purpose", 60).orElse(null);
        var lifts = body.flag("lift");
        var language = body.matching("language", "fr|en", "fr or en").orElse("fr");
        var verification = body.has("verification") ? body.uuid("verification") : null;
        body.done(body);
        return new RequestDraft(kind, channel, details, changes, purpose, lifts, language, verification);
    }
}
