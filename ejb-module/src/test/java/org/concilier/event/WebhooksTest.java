package org.concilier.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concilier.event.EventWorld.COMPANY;
import static org.concilier.event.EventWorld.OUTSIDER;
import static org.concilier.event.EventWorld.body;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.concilier.shared.Callers;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class WebhooksTest {
    private final Domain domain;
    private final EventWorld world;
    private final Webhooks webhooks;
    /** A program of this test alone. */
    private final ConcilierPrincipal program = program("p-" + UUID.randomUUID());

    WebhooksTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new EventWorld(domain);
        webhooks = world.webhooks();
    }

    private static ConcilierPrincipal program(String id) {
        return new ConcilierPrincipal(id, ConcilierPrincipal.Kind.CLIENT, null, COMPANY.groups(), "en");
    }

    private WebhookView register(String url) {
        return world.register(program, url, null, EventType.CONSENT_GIVEN);
    }

    @Test
    void whereANetworkBeginsWebhooksEnd() {
        for (var url : new String[] {
            "https://10.0.0.8/hook",
            "https://169.254.169.254/latest/meta-data",
            "https://[fd00::1]/hook",
            "https://[::ffff:192.168.0.1]/hook",
            "http://10.0.0.8/hook",
            "http://1.1.1.1/hook",
            "ftp://1.1.1.1/hook",
            "https://no-such-host.invalid/hook"
        }) {
            assertThatThrownBy(() -> register(url))
                    .as(url)
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            e -> assertThat(e.faults().get(0).pointer()).isEqualTo("/url"));
        }
        assertThat(register("https://1.1.1.1/hook").enabled()).isTrue();
        assertThat(register("http://127.0.0.1:9/hook").enabled())
                .as("this server is itself only for this machine")
                .isTrue();
    }

    @Test
    void whatIsNoEndpointIsRefusedWithItsPlace() {
        var wrong = Json.createObjectBuilder()
                .add("url", "https://me:secret@1.1.1.1/hook")
                .add("types", Json.createArrayBuilder().add("org.concilier.weather.v1"))
                .add("color", "blue")
                .build();

        assertThatThrownBy(() -> WebhookDraft.from(new Fields(wrong)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.faults())
                                .extracting(InvalidInput.Fault::pointer)
                                .containsExactlyInAnyOrder("/url", "/types", "/color"));
        assertThatThrownBy(() -> WebhookDraft.from(new Fields(body("nonsense", null, EventType.WEBHOOK_PING))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aProgramHearsOnlyWhatItMay() {
        assertThatThrownBy(() -> world.register(OUTSIDER, "https://1.1.1.1/", null, EventType.CONSENT_GIVEN))
                .isInstanceOf(NotForYou.class);
        assertThatThrownBy(() -> world.register(OUTSIDER, "https://1.1.1.1/", "Comptoir", EventType.CONSENT_GIVEN))
                .isInstanceOf(NotForYou.class);
        assertThatThrownBy(() -> world.register(program, "https://1.1.1.1/", null, EventType.CUSTOMER_ERASED))
                .as("consents:read does not open customers")
                .isInstanceOf(NotForYou.class);
        assertThat(world.register(program, "https://1.1.1.1/", world.recipient, EventType.CUSTOMER_ERASED)
                        .recipient())
                .isEqualTo(world.recipient);
    }

    @Test
    void aProgramSeesItsOwnEndpointsOnly() {
        var mine = register("https://1.1.1.1/hook");
        var other = program("somebody-else");

        assertThat(domain.as(program, () -> webhooks.list(null, 10))).containsExactly(mine);
        assertThat(domain.as(other, () -> webhooks.list(null, 10))).isEmpty();
        assertThatThrownBy(() -> domain.as(other, () -> webhooks.find(mine.id())))
                .isInstanceOf(UnknownWebhook.class);
        assertThatThrownBy(() -> domain.as(other, () -> webhooks.secret(mine.id())))
                .isInstanceOf(UnknownWebhook.class);
        assertThatThrownBy(() -> domain.as(Callers.client(Roles.EVENTS_READ), () -> webhooks.find(mine.id())))
                .isInstanceOf(jakarta.ejb.EJBAccessException.class);
    }

    @Test
    void aSecretIsKeptWrappedAndChangesWhenAsked() {
        var id = register("https://1.1.1.1/hook").id();
        var secret = domain.as(program, () -> webhooks.secret(id));

        domain.run(program, () -> webhooks.rotate(id));

        assertThat(domain.as(program, () -> webhooks.secret(id))).isNotEqualTo(secret);
        var stored = domain.inTransaction(() -> domain.em()
                .createQuery("select concat(w.secret, w.oldSecret) from Webhook w where w.id = :id", String.class)
                .setParameter("id", id)
                .getSingleResult());
        assertThat(stored).doesNotContain("whsec_").doesNotContain(secret.substring(6));
    }

    @Test
    void aChangeKeepsToWhatWasReadAndToTheRules() {
        var first = register("https://1.1.1.1/hook");

        var paused =
                change(first, Json.createObjectBuilder().add("enabled", false).build());

        assertThat(paused.enabled()).isFalse();
        assertThat(paused.url()).isEqualTo(first.url());
        assertThatThrownBy(() -> change(
                        first, Json.createObjectBuilder().add("enabled", true).build()))
                .isInstanceOf(StaleWebhook.class);
        assertThatThrownBy(() -> change(
                        paused,
                        Json.createObjectBuilder()
                                .add("url", "https://10.0.0.1/")
                                .build()))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> change(
                        paused, Json.createObjectBuilder().add("owner", "me").build()))
                .isInstanceOf(InvalidInput.class);
    }

    private WebhookView change(WebhookView view, JsonObject patch) {
        return domain.as(program, () -> webhooks.change(view.id(), view.version(), new Fields(patch)));
    }

    @Test
    void aProgramHasSoManyAtMost() {
        for (int i = 0; i < TooManyWebhooks.MOST; i++) register("https://1.1.1.1/" + i);

        assertThatThrownBy(() -> register("https://1.1.1.1/more")).isInstanceOf(TooManyWebhooks.class);
    }
}
