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
class GuardTest {
    private final Domain domain;
    private final GuardWorld world;
    private final Guard guard;
    private final String login;

    GuardTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new GuardWorld(domain);
        guard = world.guard;
        login = world.account().getName();
    }

    @Test
    @Attack(id = "T-1", asvs = "6.3.1")
    void aThousandGuessesOfStrangersDoNotReachTheOwnersDevice() {
        var cookie = world.cookie(login);
        var addresses =
                java.util.stream.Stream.generate(world::address).limit(50).toList();
        for (var i = 0; i < 1_000; i++) {
            world.wrong(login, addresses.get(i % 50), null);
            domain.clock().advance(Duration.ofSeconds(1));
        }

        var owner = guard.admit(login, addresses.get(0), cookie);

        assertThat(owner.isAdmitted()).as("even from a network that guesses").isTrue();
        assertThat(owner.isKnown()).isTrue();
    }

    @Test
    void fiveGuessesAreFreeThenStrangersWait() {
        for (var i = 0; i < 5; i++)
            assertThat(world.wrong(login, world.address(), null).isAdmitted()).isTrue();

        var sixth = world.wrong(login, world.address(), null);

        assertThat(sixth.refusal()).isEqualTo(SignInOutcome.NAME_SLOWED);
        assertThat(sixth.delay()).isEqualTo(Duration.ofSeconds(1));
        domain.clock().advance(Duration.ofSeconds(1));
        assertThat(world.wrong(login, world.address(), null).isAdmitted()).isTrue();
        assertThat(world.wrong(login, world.address(), null).delay()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    @Attack(id = "T-6", asvs = "6.3.1")
    void afterAHundredWrongGuessesStrangersAreNotLookedAtAndTheKnownDeviceIs() {
        var cookie = world.cookie(login);
        world.guess(login, 100);
        domain.clock().advance(Duration.ofDays(30));

        var stranger = guard.admit(login, world.address(), null);

        assertThat(stranger.refusal()).isEqualTo(SignInOutcome.NAME_CLOSED);
        assertThat(guard.isClosed(login)).isTrue();
        assertThat(guard.admit(login, world.address(), cookie).isAdmitted()).isTrue();
        guard.forgive(login);
        assertThat(guard.admit(login, world.address(), null).isAdmitted()).isTrue();
    }

    @Test
    @Attack(id = "P-8", asvs = "6.3.8")
    void aNameThatNobodyHasIsCountedAlike() {
        var nobody = UUID.randomUUID() + "@nobody.example";
        for (var i = 0; i < 220; i++) {
            var known = world.wrong(login, world.address(), null);
            var unknown = world.wrong(nobody.toUpperCase(java.util.Locale.ROOT) + " ", world.address(), null);
            assertThat(unknown.refusal()).isEqualTo(known.refusal());
            assertThat(unknown.delay()).isEqualTo(known.delay());
            domain.clock().advance(known.delay());
        }
        assertThat(guard.isClosed(nobody)).isTrue();
    }

    @Test
    @Attack(id = "T-3", asvs = "6.3.1")
    void aStolenCookieIsWorthlessForAnotherAccountAndAForgedOneIsNone() {
        var cookie = world.cookie(world.account().getName());
        var mine = world.cookie(login);

        assertThat(guard.admit(login, world.address(), cookie).isKnown()).isFalse();
        assertThat(guard.admit(login, world.address(), mine.substring(0, mine.length() - 1) + "_")
                        .isKnown())
                .isFalse();
        assertThat(guard.admit(
                                login,
                                world.address(),
                                mine.replace(
                                        mine.substring(0, 36), UUID.randomUUID().toString()))
                        .isKnown())
                .isFalse();
        assertThat(guard.admit(login, world.address(), "x~.~" + "a".repeat(5_000))
                        .isKnown())
                .isFalse();
        assertThat(world.wrong(login, world.address(), null).isAdmitted())
                .as("four of five free guesses are used up by cookies that stand for nobody")
                .isTrue();
        assertThat(world.wrong(login, world.address(), cookie).refusal()).isEqualTo(SignInOutcome.NAME_SLOWED);
    }

    @Test
    void tenWrongGuessesInAQuarterOfAnHourEndTheStandingOfADevice() {
        var cookie = world.cookie(login);
        for (var i = 0; i < 10; i++)
            assertThat(world.wrong(login, world.address(), cookie).isKnown()).isTrue();

        assertThat(world.wrong(login, world.address(), cookie).isKnown()).isFalse();

        domain.clock().advance(Duration.ofDays(1));
        assertThat(world.wrong(login, world.address(), cookie).isKnown())
                .as("it does not come back")
                .isFalse();
    }

    @Test
    void aDevicesWrongGuessesAreForgottenAfterAQuarterOfAnHourAndWhenRight() {
        var cookie = world.cookie(login);
        for (var i = 0; i < 30; i++) {
            assertThat(world.wrong(login, world.address(), cookie).isKnown()).isTrue();
            domain.clock().advance(Duration.ofMinutes(2));
        }
        for (var i = 0; i < 30; i++) guard.right(guard.admit(login, world.address(), cookie));

        assertThat(guard.admit(login, world.address(), cookie).isKnown()).isTrue();
    }

    @Test
    void aRightGuessLeavesNoTraceAndAnotherNamesGuessesDoNotCount() {
        for (var i = 0; i < 50; i++) guard.right(guard.admit(login, world.address(), null));
        world.guess(world.account().getName(), 20);

        for (var i = 0; i < 5; i++)
            assertThat(world.wrong(login, world.address(), null).isAdmitted()).isTrue();
        assertThat(world.wrong(login, world.address(), null).isAdmitted()).isFalse();
    }

    @Test
    void aGuessThatWasNotLookedAtIsNotCounted() {
        for (var i = 0; i < 50; i++) guard.giveBack(guard.admit(login, world.address(), null));

        assertThat(guard.admit(login, world.address(), null).isAdmitted()).isTrue();
    }
}
