package org.concilier.govstack;

import org.concilier.event.WebhookView;

/**
 * GovStack's Webhook.
 *
 * @param secretKey only told in the answer that makes one; empty otherwise
 */
public record WebhookEndpoint(String id, String payloadUrl, String contentType, boolean disabled, String secretKey) {
    static final String CLOUD_EVENT = "application/cloudevents+json";

    static WebhookEndpoint of(WebhookView webhook, String secret) {
        return new WebhookEndpoint(webhook.id().toString(), webhook.url(), CLOUD_EVENT, !webhook.enabled(), secret);
    }
}
