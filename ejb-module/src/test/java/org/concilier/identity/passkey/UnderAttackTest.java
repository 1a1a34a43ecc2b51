package org.concilier.identity.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concilier.identity.IdentityWorld.PASSPHRASE;
import static org.concilier.identity.Realm.PORTAL;

import java.time.Duration;
import org.concilier.Attack;
import org.concilier.identity.Browser;
import org.concilier.identity.SignIn;
import org.concilier.identity.guard.Guard;
import org.concilier.identity.guard.GuessesSlowed;
import org.concilier.identity.recovery.OwnRecoveryCode;
import org.concilier.identity.recovery.Recoveries;
import org.concilier.identity.recovery.RecoveryView;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;

/** A person with a passkey, while strangers guess at the passphrase; and a passkey as the second proof of a recovery. */
@OnBothDatabases
class UnderAttackTest {
    private final Domain domain;
    private final PasskeyWorld world;
    private final String login;
    private final SoftKey key;

    UnderAttackTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new PasskeyWorld(domain);
        login = world.people.customer();
        key = world.keyOf(PORTAL, login);
    }

    @Test
    @Attack(id = "T-2", asvs = "6.3.1")
    void aThousandGuessesOfStrangersDoNotKeepAPasskeyOut() {
        var guard = domain.get(Guard.class);
        for (var i = 0; i < 1_000; i++) {
            var pass = guard.admit(login, "2001:db8:" + Integer.toHexString(i % 50) + "::1", null);
            if (pass.isAdmitted()) guard.wrong(pass);
            domain.clock().advance(Duration.ofSeconds(1));
            if (i % 250 == 249)
                assertThat(world.opens(PORTAL, key)).as("after " + (i + 1)).isTrue();
        }

        var stranger = new Browser("2001:db8:ff::1", null, null, null);
        assertThatThrownBy(() -> world.people.show(
                        SignIn.with(PORTAL, login, PASSPHRASE, null).from(stranger)))
                .as("the attack was one: the right passphrase from a new browser has to wait")
                .isInstanceOf(GuessesSlowed.class);
        assertThat(world.opens(PORTAL, key)).isTrue();
    }

    @Test
    @Attack(id = "R-3", asvs = "6.4.3")
    void afterAPasskeyNobodyWaitsAndTheOldKeyOpensNothingMore() {
        var recoveries = domain.get(Recoveries.class);
        var session = world.session(PORTAL, key);
        var code = world.as(
                PORTAL, session, () -> domain.get(OwnRecoveryCode.class).make());
        var token = recoveries.begin(PORTAL, login, code, Browser.UNKNOWN).orElseThrow();

        var asked = world.prompts.signIn(PORTAL, null);
        var shown = new PasskeyCredential(PORTAL, asked.token(), key.get(PasskeyWorld.challenge(asked)));
        assertThat(recoveries.prove(PORTAL, token, shown, Browser.UNKNOWN)).isTrue();
        assertThat(recoveries.find(PORTAL, token).orElseThrow().stage()).isEqualTo(RecoveryView.Stage.OPEN);
        var next = new SoftKey();
        var wanted = world.prompts.first(PORTAL, login);
        var answer = next.create(PasskeyWorld.challenge(wanted), PasskeyWorld.handle(wanted));
        recoveries.finishWithPasskey(PORTAL, token, wanted.token(), answer, Browser.UNKNOWN);

        assertThat(world.opens(PORTAL, next)).isTrue();
        assertThat(world.opens(PORTAL, key)).isFalse();
        assertThat(world.people.opens(new org.concilier.identity.SessionCredential(PORTAL, session)))
                .isFalse();
    }

    @Test
    @Attack(id = "R-3", asvs = "6.4.3")
    void anotherPersonsPasskeyIsNoSecondProof() {
        var recoveries = domain.get(Recoveries.class);
        var code = world.as(
                PORTAL,
                world.session(PORTAL, key),
                () -> domain.get(OwnRecoveryCode.class).make());
        var token = recoveries.begin(PORTAL, login, code, Browser.UNKNOWN).orElseThrow();
        var thief = world.keyOf(PORTAL, world.people.customer());

        var asked = world.prompts.signIn(PORTAL, null);
        var shown = new PasskeyCredential(PORTAL, asked.token(), thief.get(PasskeyWorld.challenge(asked)));

        assertThat(recoveries.prove(PORTAL, token, shown, Browser.UNKNOWN)).isFalse();
    }
}
