package org.concilier.event;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.concilier.shared.Caller;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Roles;
import org.concilier.shared.Secrets;

/** Where a program wants to be told; every program sees its own endpoints and no others. */
@Stateless
@RolesAllowed(Roles.WEBHOOKS_WRITE)
public class Webhooks {
    @PersistenceContext
    EntityManager em;

    @Inject
    Hearing hearing;

    @Inject
    Destinations destinations;

    @Inject
    Secrets secrets;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * A new endpoint, which is told from now on; one that speaks for a recipient also what that recipient was to be told
     * before and has not been.
     */
    public WebhookView register(WebhookDraft draft) {
        hearing.require(draft.types(), draft.recipient());
        reachable(draft.url());
        if (count() >= TooManyWebhooks.MOST) throw new TooManyWebhooks();
        var webhook = new Webhook(caller.name(), draft, secrets, clock.instant());
        em.persist(webhook);
        em.flush();
        return webhook.view();
    }

    /** The caller's endpoints in the order of their ids; {@code after} is null for the first page. */
    public List<WebhookView> list(UUID after, int limit) {
        var query = em.createQuery(
                "select w from Webhook w where w.owner = :owner" + (after == null ? "" : " and w.id > :after")
                        + " order by w.id",
                Webhook.class);
        if (after != null) query.setParameter("after", after);
        return query.setParameter("owner", caller.name())
                .setMaxResults(limit)
                .getResultStream()
                .map(Webhook::view)
                .toList();
    }

    public WebhookView find(UUID id) {
        return mine(id).view();
    }

    /** Changes any of {@code url, types, enabled}. */
    public WebhookView change(UUID id, long expected, Fields patch) {
        var webhook = mine(id);
        if (webhook.version() != expected) throw new StaleWebhook();
        var url = patch.has("url") ? WebhookDraft.url(patch) : webhook.url();
        var types = patch.has("types") ? WebhookDraft.types(patch) : webhook.types();
        var enabled = patch.has("enabled") ? patch.flag("enabled") : webhook.isEnabled();
        patch.done(null);
        hearing.require(types, webhook.recipient());
        if (patch.has("url")) reachable(url);
        webhook.become(url, types);
        webhook.enable(enabled);
        em.flush();
        return webhook.view();
    }

    /** Ends an endpoint; what was still on its way to it waits for another endpoint of the same recipient. */
    public void delete(UUID id) {
        var webhook = mine(id);
        em.createQuery("""
                        update EventRecipient r set r.state = OPEN where r.state = SENT and r.recipient = :name
                        and r.eventId in (select d.eventId from Delivery d where d.webhookId = :id)
                        and not exists (select 1 from Delivery o join Webhook w on w.id = o.webhookId
                         where o.eventId = r.eventId and o.webhookId <> :id and w.recipient = r.recipient)""")
                .setParameter("name", webhook.recipient())
                .setParameter("id", id)
                .executeUpdate();
        em.remove(webhook);
    }

    /** The secret in use, for the one answer that tells it. */
    public String secret(UUID id) {
        return mine(id).secret(secrets);
    }

    /** Gives the endpoint a new secret; the last one signs along for a day. */
    public WebhookView rotate(UUID id) {
        var webhook = mine(id);
        webhook.rotate(secrets, clock.instant());
        em.flush();
        return webhook.view();
    }

    private Webhook mine(UUID id) {
        var webhook = em.find(Webhook.class, id);
        if (webhook == null || !webhook.isOf(caller.name())) throw new UnknownWebhook();
        return webhook;
    }

    private long count() {
        return em.createQuery("select count(w) from Webhook w where w.owner = :owner", Long.class)
                .setParameter("owner", caller.name())
                .getSingleResult();
    }

    private void reachable(URI url) {
        destinations.fault(url).ifPresent(fault -> {
            throw new InvalidInput("/url", fault);
        });
    }
}
