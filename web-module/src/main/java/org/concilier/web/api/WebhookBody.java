package org.concilier.web.api;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concilier.event.WebhookView;

/** A webhook on the wire; {@code secret} is there only in the answer that makes one. */
public record WebhookBody(
        UUID id, String url, List<String> types, String recipient, boolean enabled, Instant createdAt, String secret) {

    /** An answer that shows a webhook as it is. */
    static Response shown(Response.ResponseBuilder to, WebhookView webhook) {
        return to.tag(Versions.tag(webhook.version())).entity(of(webhook, null)).build();
    }

    /** Puts the secret in on the way out, so that no stored answer ever holds it. */
    static Response telling(Response stored, WebhookView webhook, String secret) {
        return Response.fromResponse(stored).entity(of(webhook, secret)).build();
    }

    static WebhookBody of(WebhookView webhook, String secret) {
        return new WebhookBody(
                webhook.id(),
                webhook.url(),
                webhook.types(),
                webhook.recipient(),
                webhook.enabled(),
                webhook.createdAt(),
                secret);
    }
}
