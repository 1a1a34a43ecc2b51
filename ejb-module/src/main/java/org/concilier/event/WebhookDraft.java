package org.concilier.event;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.TreeSet;
import org.concilier.shared.Fields;

/**
 * An endpoint as a program asks for it.
 *
 * @param recipient name of the recipient that it speaks for, as purposes name it; null for a program of the company
 */
public record WebhookDraft(URI url, Set<String> types, String recipient) {
    private static final int LONGEST = 2000;
    private static final int MOST_TYPES = 20;

    /** Reads {@code {url, types[], recipient}}. */
    public static WebhookDraft from(Fields fields) {
        return fields.done(new WebhookDraft(
                url(fields),
                types(fields),
                fields.optionalText("recipient", 190).orElse(null)));
    }

    static URI url(Fields fields) {
        var text = fields.text("url", LONGEST);
        try {
            var url = new URI(text);
            if (url.getHost() != null && url.getUserInfo() == null && url.getFragment() == null) return url;
        } catch (URISyntaxException e) {
            // told below, as every other address that is none
        }
        if (!text.isEmpty()) {
            fields.fault(
                    "url", "must be an address such as https://partner.example/hooks, without account or fragment");
        }
        return null;
    }

    static Set<String> types(Fields fields) {
        var types = new TreeSet<>(fields.texts("types", MOST_TYPES));
        if (!fields.has("types"))
            fields.fault("types", "is required: names such as org.concilier.consent.withdrawn.v1");
        types.stream()
                .filter(t -> EventType.listenable(t).isEmpty())
                .findFirst()
                .ifPresent(t -> fields.fault(
                        "types", "must be names of events such as " + EventType.CONSENT_WITHDRAWN.wireName()));
        return types;
    }
}
