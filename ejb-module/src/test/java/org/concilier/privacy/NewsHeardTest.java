package org.concilier.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concilier.event.Announcement;
import org.concilier.event.EventType;
import org.concilier.event.Outbox;
import org.concilier.event.Post;
import org.concilier.event.Receiver;
import org.concilier.shared.Callers;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.concilier.vault.Erased;
import org.junit.jupiter.api.Test;

/** A program that hears news of a person looks at that person's data. */
@OnBothDatabases
class NewsHeardTest {
    private final Domain domain;
    private final Post post;
    private final UUID customer = UUID.randomUUID();
    private final String recipient = "Comptoir " + UUID.randomUUID();

    NewsHeardTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        post = new Post(domain);
    }

    @Test
    void whoReadsTheFeedIsInTheLog() {
        announce(EventType.CONSENT_GIVEN);
        post.read(Callers.client(Roles.EVENTS_READ), customer);
        assertThat(looks()).as("heard nothing").isEmpty();

        post.read(Callers.client(Roles.EVENTS_READ, Roles.CONSENTS_READ), customer);

        assertThat(looks()).singleElement().satisfies(look -> {
            assertThat(look.party()).isEqualTo("partner");
            assertThat(look.allowed()).isTrue();
            assertThat(look.categories()).containsExactly("consents");
        });
    }

    @Test
    void whoIsToldAtAWebhookIsInTheLogOnceItHasAnswered() {
        try (var receiver = new Receiver().answering(n -> n == 1 ? 500 : 200)) {
            post.register(receiver.url(), recipient, EventType.CONSENT_WITHDRAWN);
            announce(EventType.CONSENT_WITHDRAWN);
            post.run();
            assertThat(looks()).isEmpty();

            domain.clock().advance(java.time.Duration.ofMinutes(1));
            post.run();
        }

        assertThat(looks())
                .singleElement()
                .satisfies(look -> assertThat(look.party()).isEqualTo("partner"));
    }

    @Test
    void ofAnErasedPersonNothingIsWrittenAnyMore() {
        announce(EventType.CUSTOMER_ERASED);
        domain.get(Erased.class).add(customer);

        post.read(Callers.client(Roles.EVENTS_READ, Roles.CUSTOMERS_READ), customer);

        assertThat(looks()).isEmpty();
    }

    private void announce(EventType type) {
        domain.inTransaction(() -> domain.get(Outbox.class)
                .announce(new Announcement(
                        type, customer, Map.of(), Instant.parse("2026-11-24T10:00:00Z"), List.of(recipient))));
    }

    private List<Access> looks() {
        return domain.as(
                Callers.customer(customer), () -> domain.get(Accesses.class).entries(customer, null, 10));
    }
}
