package org.concilier.identity.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.concilier.customer.CustomerWorld;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;

/** Who is expected somewhere: those who agreed, for a day. */
@OnBothDatabases
class GalleriesTest {
    private final Domain domain;
    private final CounterWorld world;
    private final String place = "gate-" + UUID.randomUUID();

    GalleriesTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new CounterWorld(domain);
    }

    @Test
    void onlyThoseWhoAgreedAreInTheGalleryAndNobodyIsToldWhoDidNot() {
        var view = world.expect(place, world.recognisable(), world.customers.register("x-" + UUID.randomUUID()));

        assertThat(view.size()).isEqualTo(1);
        assertThat(view.leftOut()).isEqualTo(1);
    }

    @Test
    void whenTheDayIsOverNobodyIsKept() {
        var today = world.today();
        var marie = world.recognisable();
        world.expect(place, marie);
        domain.clock().advance(Duration.ofDays(1));

        domain.get(OldGalleries.class).drop();

        assertThatThrownBy(() -> domain.as(
                        CounterWorld.APPOINTMENTS,
                        () -> domain.get(Galleries.class).find(place, today)))
                .isInstanceOf(UnknownGallery.class);
        assertThat(domain.inTransaction(() -> domain.em()
                        .createQuery("select e.id.customer from Expected e", UUID.class)
                        .getResultList()))
                .doesNotContain(marie);
    }

    @Test
    void aGalleryIsFilledWithSense() {
        var today = world.today();
        for (var wrong : List.of("{}", "{'customerIds':['x']}", "{'customerIds':[1]}")) {
            assertThatThrownBy(() -> world.expect(place, today, CustomerWorld.fields(wrong)))
                    .isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> world.expect(place, today.minusDays(1), CounterWorld.ids(UUID.randomUUID())))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> world.expect("Gate 4", today, CounterWorld.ids(UUID.randomUUID())))
                .isInstanceOf(InvalidInput.class);
        assertThat(world.expect(place, world.recognisable()).size()).isEqualTo(1);
    }
}
