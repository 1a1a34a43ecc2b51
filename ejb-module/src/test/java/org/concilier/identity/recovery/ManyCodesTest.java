package org.concilier.identity.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.concilier.Attack;
import org.concilier.identity.Browser;
import org.concilier.identity.Realm;
import org.concilier.identity.guard.GuessesSlowed;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;

/** Somebody tries recovery codes by the hundred. */
@OnBothDatabases
class ManyCodesTest {
    private static final String NETWORK = "198.51.100.7";

    private final RecoveryWorld world;

    ManyCodesTest(DatabaseKind kind) {
        world = new RecoveryWorld(Domain.of(this, kind));
    }

    @Test
    @Attack(id = "R-9", asvs = "6.3.1")
    void theirNetworkIsSlowedAndNoOwnerElsewhere() {
        var code = world.savedCode();
        for (var i = 0; i < 100; i++)
            assertThat(begin("nobody-" + i, "A".repeat(26), NETWORK)).isEmpty();

        assertThatThrownBy(() -> begin(world.login, code, NETWORK)).isInstanceOf(GuessesSlowed.class);
        assertThat(begin(world.login, code, "203.0.113.9")).as("not used up").isPresent();
    }

    private Optional<String> begin(String login, String code, String address) {
        return world.recoveries.begin(Realm.PORTAL, login, code, new Browser(address, null, null, null));
    }
}
