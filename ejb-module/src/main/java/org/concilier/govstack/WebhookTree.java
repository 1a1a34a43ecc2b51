package org.concilier.govstack;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.Arrays;
import java.util.List;
import org.concilier.event.EventType;
import org.concilier.event.WebhookDraft;
import org.concilier.event.WebhookView;
import org.concilier.event.Webhooks;
import org.concilier.shared.Fields;
import org.concilier.shared.Roles;

/** Webhooks of the calling program, for all that becomes of consents: GovStack has no choice of events. */
@Stateless
@RolesAllowed({Roles.PRIVACY_WRITE, Roles.ADMIN})
public class WebhookTree {
    private static final String CONSENTS = "org.concilier.consent.";

    @Inject
    Webhooks webhooks;

    /** The secret that signs is ours to make; the answer tells it, once. */
    public WebhookEndpoint create(Fields body) {
        var asked = Asked.read(body);
        var types = Json.createArrayBuilder();
        Arrays.stream(EventType.values())
                .map(EventType::wireName)
                .filter(name -> name.startsWith(CONSENTS))
                .forEach(types::add);
        var draft = Json.createObjectBuilder().add("url", asked.url()).add("types", types);
        var made = webhooks.register(WebhookDraft.from(new Fields(draft.build())));
        var shown = asked.disabled() ? enable(made, false) : made;
        return WebhookEndpoint.of(shown, webhooks.secret(made.id()));
    }

    public WebhookEndpoint find(String id) {
        return WebhookEndpoint.of(webhooks.find(Ids.uuid("webhook", id)), "");
    }

    /** Another address, or a pause; the secret stays. */
    public WebhookEndpoint update(String id, Fields body) {
        var asked = Asked.read(body);
        var before = webhooks.find(Ids.uuid("webhook", id));
        var patch = Json.createObjectBuilder().add("url", asked.url()).add("enabled", !asked.disabled());
        return WebhookEndpoint.of(webhooks.change(before.id(), before.version(), new Fields(patch.build())), "");
    }

    public void delete(String id) {
        webhooks.delete(Ids.uuid("webhook", id));
    }

    public List<WebhookEndpoint> page(Slice slice) {
        return webhooks.list(null, slice.offset() + slice.limit()).stream()
                .skip(slice.offset())
                .map(w -> WebhookEndpoint.of(w, ""))
                .toList();
    }

    private WebhookView enable(WebhookView webhook, boolean yes) {
        var patch = Json.createObjectBuilder().add("enabled", yes).build();
        return webhooks.change(webhook.id(), webhook.version(), new Fields(patch));
    }

    private record Asked(String url, boolean disabled) {
        static Asked read(Fields body) {
            var webhook = body.object("webhook").ignoring("id", "secretKey");
            var url = webhook.text("payloadUrl", 2000);
            webhook.matching("contentType", "application/(cloudevents\\+)?json", WebhookEndpoint.CLOUD_EVENT);
            var disabled = webhook.flag("disabled");
            return webhook.done(new Asked(url, disabled));
        }
    }
}
