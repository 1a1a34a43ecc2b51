package org.concilier.identity.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.concilier.Attack;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;

/** The database decides, so threads here stand for nodes as well. */
@OnBothDatabases
class GuardRaceTest {
    private final Domain domain;
    private final GuardWorld world;

    GuardRaceTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new GuardWorld(domain);
    }

    @Test
    @Attack(id = "T-4", asvs = "6.3.1")
    void ofAHundredGuessesAtOnceFiveAreLookedAt() throws Exception {
        var login = world.account().getName();

        var passes = GuardWorld.atOnce(25, () -> {
            var admitted = 0;
            for (var i = 0; i < 4; i++) if (world.wrong(login, null, null).isAdmitted()) admitted++;
            return admitted;
        });

        assertThat(passes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(5);
        assertThat(failures(login)).isEqualTo(5);
    }

    @Test
    @Attack(id = "T-4", asvs = "6.3.1")
    void ofAHundredGuessesAtOnceOnOneDeviceTenCount() throws Exception {
        var login = world.account().getName();
        var cookie = world.cookie(login);

        var known = GuardWorld.atOnce(25, () -> {
            var count = 0;
            for (var i = 0; i < 4; i++) if (world.wrong(login, null, cookie).isKnown()) count++;
            return count;
        });

        assertThat(known.stream().mapToInt(Integer::intValue).sum()).isEqualTo(10);
        assertThat(failures(login)).as("the rest are a stranger's").isEqualTo(5);
    }

    @Test
    void rightOnesAtOnceLeaveTheCountExact() throws Exception {
        var login = world.account().getName();
        world.wrong(login, world.address(), null);

        GuardWorld.atOnce(4, () -> {
            for (var i = 0; i < 10; i++) {
                var pass = world.guard.admit(login, "192.0.2.1", null);
                if (pass.isAdmitted()) world.guard.right(pass);
            }
            return null;
        });

        assertThat(failures(login)).isEqualTo(1);
    }

    private int failures(String login) {
        var hash = domain.get(Marks.class).ofName(login);
        return domain.inTransaction(() -> domain.get(GuardBook.class).failures(hash));
    }
}
