package org.concilier.privacy.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concilier.privacy.request.RequestState.ACTION_DELAYED;

import java.time.Instant;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;

/** Everything has an answer within a calendar month, or within three for reasons told in time (GDPR article 12(3)). */
@OnBothDatabases
class RequestClockTest {
    private final Domain domain;
    private final RequestWorld world;

    RequestClockTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new RequestWorld(domain);
    }

    @Test
    void theClockRunsAMonthAndTwoMoreWhenToldInTime() {
        domain.clock().businessAt(Instant.parse("2027-01-31T12:00:00Z"));
        var asked = world.asks(RequestKind.RECTIFICATION);
        assertThat(asked.dueAt()).isEqualTo("2027-02-28T12:00:00Z");

        domain.clock().businessAt(Instant.parse("2027-02-28T11:59:59Z"));
        var extended = world.asOfficer(() -> world.desk.extend(world.persona.id, asked.id(), "many at once"));

        assertThat(extended.state()).isEqualTo(ACTION_DELAYED);
        assertThat(extended.dueAt()).isEqualTo("2027-04-30T12:00:00Z");
        assertThat(world.found(asked).reason()).isEqualTo("many at once");
        assertThatThrownBy(() -> world.asOfficer(() -> world.desk.extend(world.persona.id, asked.id(), "more")))
                .isInstanceOf(IllegalStep.class);
        domain.clock().businessAt(Instant.parse("2027-04-30T12:00:01Z"));
        assertThat(world.found(asked).overdue()).isTrue();
    }

    @Test
    void afterTheFirstMonthItIsTooLateToAskForMoreTime() {
        domain.clock().businessAt(Instant.parse("2027-01-10T12:00:00Z"));
        var asked = world.asks(RequestKind.RECTIFICATION);
        domain.clock().businessAt(Instant.parse("2027-02-10T12:00:00Z"));

        assertThatThrownBy(() -> world.asOfficer(() -> world.desk.extend(world.persona.id, asked.id(), "many")))
                .isInstanceOf(IllegalStep.class)
                .hasMessageContaining("first month");
    }

    @Test
    void whatIsDueFirstComesFirstInTheQueue() {
        domain.clock().businessAt(Instant.parse("2027-06-01T12:00:00Z"));
        var later = world.asks(RequestKind.RECTIFICATION);
        domain.clock().businessAt(Instant.parse("2027-05-01T12:00:00Z"));
        var sooner = new RequestWorld(domain).asks(RequestKind.RECTIFICATION);

        var queue = world.asOfficer(() -> world.desk.waiting(null, 200)).stream()
                .map(RequestView::id)
                .toList();

        assertThat(queue.indexOf(sooner.id())).isLessThan(queue.indexOf(later.id()));
        assertThat(world.asOfficer(() -> world.desk.waiting(sooner.id(), 200)))
                .extracting(RequestView::id)
                .doesNotContain(sooner.id())
                .contains(later.id());
    }
}
