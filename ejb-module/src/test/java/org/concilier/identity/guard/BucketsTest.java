package org.concilier.identity.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.concilier.Attack;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class BucketsTest {
    private final Domain domain;
    private final GuardWorld world;

    BucketsTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new GuardWorld(domain);
    }

    @Test
    @Attack(id = "T-5", asvs = "6.3.1")
    void onePassphraseOverTenThousandNamesEndsAtTheNetwork() {
        var address = world.address();

        var looked = 0;
        for (var i = 0; i < 10_000 && looked < 200; i += 20) if (spray(address).isAdmitted()) looked++;

        assertThat(looked).isEqualTo(100);
        var refused = spray(address);
        assertThat(refused.refusal()).isEqualTo(SignInOutcome.NETWORK_SLOWED);
        assertThat(refused.delay()).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(6));
        domain.clock().advance(Duration.ofSeconds(6));
        assertThat(spray(address).isAdmitted()).isTrue();
        assertThat(spray(address).isAdmitted()).isFalse();
    }

    @Test
    @Attack(id = "T-5", asvs = "6.3.1")
    void whoHasAWholeNetworkIsLimitedByTheNetwork() {
        var network = world.address().replaceFirst("[^:]*::.*", "");

        var looked = 0;
        for (var i = 0; i < 1_100; i++)
            if (spray(network + Integer.toHexString(i) + "::1").isAdmitted()) looked++;

        assertThat(looked).isEqualTo(1_000);
    }

    @Test
    void aKnownDeviceIsNotHeldToItsNetwork() {
        var address = world.address();
        var login = world.account().getName();
        var cookie = world.cookie(login);
        for (var i = 0; i < 101; i++) spray(address);

        assertThat(world.guard.admit(login, address, null).refusal()).isEqualTo(SignInOutcome.NETWORK_SLOWED);
        assertThat(world.guard.admit(login, address, cookie).isAdmitted()).isTrue();
    }

    @Test
    void rightGuessesDoNotEmptyTheBucketOfAnOffice() {
        var address = world.address();
        for (var i = 0; i < 150; i++) {
            var pass = world.guard.admit(UUID.randomUUID() + "@office.example", address, null);
            assertThat(pass.isAdmitted()).isTrue();
            world.guard.right(pass);
        }
    }

    @Test
    @Attack(id = "T-5", asvs = "6.3.1")
    void inAFloodStrangersHaveLessRoomUntilItIsOver() {
        var tide = domain.get(Tide.class);
        for (var i = 0; i < 250; i++) spray(world.address());
        tide.flush();
        assertThat(tide.isFlood()).isTrue();

        var address = world.address();
        var looked = 0;
        for (var i = 0; i < 50; i++) if (spray(address).isAdmitted()) looked++;
        assertThat(looked).isEqualTo(10);

        domain.clock().advance(Duration.ofMinutes(11));
        tide.flush();
        assertThat(tide.isFlood()).isFalse();
    }

    private Pass spray(String address) {
        return world.wrong(UUID.randomUUID() + "@sprayed.example", address, null);
    }
}
