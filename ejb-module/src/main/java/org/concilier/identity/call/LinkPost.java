package org.concilier.identity.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.concilier.event.Announcement;
import org.concilier.event.EventType;
import org.concilier.event.Outbox;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hands a passkey link to the company's own mailer, as an event. The link is no secret: its page opens for the signed-in
 * customer of the call alone, and asks for the passkey again.
 */
@ApplicationScoped
class LinkPost {
    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "concilier.public-url")
    String publicUrl;

    @Transactional(Transactional.TxType.MANDATORY)
    public void send(Interaction call) {
        var data = Map.of(
                "link",
                publicUrl + "/portal/call?link=" + call.linkId(),
                "expiresAt",
                call.linkUntil().toString());
        outbox.announce(new Announcement(EventType.CALL_LINK, call.customerId(), data, clock.instant(), List.of()));
    }
}
