package org.concilier.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concilier.event.WebhookView;

/** A webhook on the wire; {@code secret} is there only in the answer that makes one. */
public record WebhookBody(
        UUID id, String url, List<String> types, String recipient, boolean enabled, Instant createdAt, String secret) {

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
