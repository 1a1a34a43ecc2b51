package org.concilier.identity.biometric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.concilier.privacy.Erasure;
import org.concilier.privacy.Holding;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;

/** With the person goes that the person was ever recognised, and by what number. */
@OnBothDatabases
class BiometricErasureTest {
    private final Domain domain;
    private final BiometricWorld world;
    private final Platform platform;
    private final List<String> tables;

    BiometricErasureTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new BiometricWorld(domain);
        platform = new Platform(world);
        tables = new BiometricData().holdings().stream().map(Holding::table).toList();
    }

    @Test
    void nothingOfAnErasedPersonIsLeft() {
        var asked = platform.ask();
        platform.hand(platform.yes());
        platform.hand(platform.yes().with("decision", "'REJECT'"));
        domain.run(
                world.admin(),
                () -> world.verifiers.bindSensor(platform.registered.id(), "A".repeat(43), platform.customer));
        assertThat(tables)
                .hasSize(6)
                .allSatisfy(table -> assertThat(left(table)).as(table).isPositive());

        domain.get(Erasure.class).erase(platform.customer, "asked for");

        assertThat(tables).allSatisfy(table -> assertThat(left(table)).as(table).isZero());
        assertThat(platform.judged(platform.yes(asked))).isEqualTo("unknown-nonce");
    }

    private long left(String table) {
        return world.count(table + " where customer_id = '" + platform.customer + "'");
    }
}
