package org.concilier.identity.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concilier.identity.IdentityWorld.PASSPHRASE;
import static org.concilier.identity.Realm.DESK;
import static org.concilier.identity.Realm.PORTAL;
import static org.concilier.identity.recovery.RecoveryWorld.NEW_PASSPHRASE;

import java.time.Duration;
import java.util.UUID;
import org.concilier.Attack;
import org.concilier.identity.Browser;
import org.concilier.identity.PassphraseCredential;
import org.concilier.identity.contact.Addresses;
import org.concilier.identity.guard.TrustedDevices;
import org.concilier.identity.passphrase.UnfitPassphrase;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;

/** Getting back in, and everybody who would like to get in by that way instead. */
@OnBothDatabases
class RecoveryTest {
    private final Domain domain;
    private final RecoveryWorld world;
    private final Recoveries recoveries;

    RecoveryTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new RecoveryWorld(domain);
        recoveries = world.recoveries;
    }

    @Test
    void twoProofsAndADayLaterANewPassphraseLetsIn() {
        var token = world.begin(world.savedCode()).orElseThrow();
        assertThat(world.stage(token)).isEqualTo(RecoveryView.Stage.SECOND_PROOF);
        assertThat(recoveries.proveByMail(PORTAL, token, world.mailedCode())).isTrue();
        assertThat(world.stage(token)).isEqualTo(RecoveryView.Stage.WAITING);
        domain.clock().advance(Duration.ofHours(24));
        assertThat(world.stage(token)).isEqualTo(RecoveryView.Stage.OPEN);

        var next = recoveries.finishWithPassphrase(token, NEW_PASSPHRASE, Browser.UNKNOWN);

        assertThat(world.entersWith(NEW_PASSPHRASE)).isTrue();
        assertThat(world.entersWith(PASSPHRASE)).as("what let in before").isFalse();
        assertThat(world.stage(token)).as("it is over").isNull();
        assertThat(world.begin(next)).as("the new saved code").isPresent();
    }

    @Test
    @Attack(id = "R-1", asvs = "6.3.6")
    void aCodeByEmailAloneOpensNothing() {
        var right = world.savedCode();
        world.begin(right);
        var mailed = world.mailedCode();

        assertThat(world.begin(mailed)).as("as the first proof").isEmpty();
        assertThat(recoveries.proveByMail(PORTAL, "another browser", mailed)).isFalse();
        assertThat(recoveries.proveByMail(PORTAL, null, mailed)).isFalse();
    }

    @Test
    @Attack(id = "R-2", asvs = "6.5.1")
    void aSavedCodeIsGoodOnceAndTheOneBeforeAnotherNever() throws Exception {
        var old = world.savedCode();
        var code = world.savedCode();

        assertThat(world.begin(old)).isEmpty();
        assertThat(world.people.twiceAtOnce(() -> world.begin(code).isPresent()))
                .containsExactlyInAnyOrder(true, false);
        assertThat(world.begin(code)).isEmpty();
    }

    @Test
    @Attack(id = "R-2", asvs = "6.6.3")
    void fiveWrongMailedCodesOrADayEndTheirUse() {
        var token = world.begin(world.savedCode()).orElseThrow();
        for (var i = 0; i < 5; i++)
            assertThat(recoveries.proveByMail(PORTAL, token, "00000000")).isFalse();
        assertThat(recoveries.proveByMail(PORTAL, token, world.mailedCode())).isFalse();

        var late = world.begin(world.savedCode()).orElseThrow();
        domain.clock().advance(Duration.ofHours(24));
        assertThat(recoveries.proveByMail(PORTAL, late, world.mailedCode())).isFalse();
    }

    @Test
    @Attack(id = "R-3", asvs = "6.4.3")
    void aRecoveryOpensNoSessionAndBindsNothingBeforeItsTime() {
        var token = world.begin(world.savedCode()).orElseThrow();
        assertThat(world.isLive(token)).as("first proof").isFalse();
        assertThatThrownBy(() -> recoveries.finishWithPassphrase(token, NEW_PASSPHRASE, Browser.UNKNOWN))
                .isInstanceOf(InvalidInput.class);
        recoveries.proveByMail(PORTAL, token, world.mailedCode());
        domain.clock().advance(Duration.ofHours(24).minusSeconds(1));
        assertThatThrownBy(() -> recoveries.finishWithPassphrase(token, NEW_PASSPHRASE, Browser.UNKNOWN))
                .isInstanceOf(InvalidInput.class);
        assertThat(world.isLive(token)).as("both proofs").isFalse();
        assertThat(world.entersWith(PASSPHRASE)).as("nothing has changed yet").isTrue();
    }

    @Test
    @Attack(id = "R-3", asvs = "6.3.4")
    void whoRecoversShowsASecondFactorAgainWhenTheyBindOneAgain() {
        var token = world.open();
        world.people.bindTotp(world.login);

        recoveries.finishWithPassphrase(token, NEW_PASSPHRASE, Browser.UNKNOWN);

        assertThat(world.entersWith(NEW_PASSPHRASE))
                .as("the lost app is not asked for")
                .isTrue();
    }

    @Test
    @Attack(id = "R-4", asvs = "6.4.3")
    void linksBeginWithOurAddress() {
        world.begin(world.savedCode());

        assertThat(world.latest("recovery-started").gaps().get(2))
                .startsWith("http://localhost:8080/recovery-stop?link=");
    }

    @Test
    @Attack(id = "R-5", asvs = "6.3.7")
    void whoeverChangedTheAddressDoesNotKeepItsOwnerFromHearing() {
        world.moveTo("thief@example.net");
        assertThat(world.kindsTo(world.address)).contains("address-changed");
        domain.clock().advance(Duration.ofDays(29));

        var token = world.begin(world.savedCode()).orElseThrow();

        assertThat(world.kindsTo(world.address)).contains("recovery-started").doesNotContain("recovery-code");
        assertThat(world.kindsTo("thief@example.net")).contains("recovery-code", "recovery-started");
        var link = world.latest("recovery-started").gaps().get(2);
        assertThat(recoveries.stop(RecoveryWorld.token(link))).isTrue();
        assertThat(world.stage(token)).isNull();
    }

    @Test
    @Attack(id = "R-7", asvs = "6.4.3")
    void theLinkStopsItAtAnyTimeBeforeItsEnd() {
        var token = world.open();
        var link = RecoveryWorld.token(world.latest("recovery-waiting").gaps().get(1));

        assertThat(recoveries.stop(link.substring(0, link.length() - 1) + "!"))
                .as("forged")
                .isFalse();
        assertThat(recoveries.stop(UUID.randomUUID() + link.substring(36)))
                .as("of another")
                .isFalse();
        assertThat(recoveries.stop(link)).isTrue();

        assertThat(recoveries.stop(link)).as("twice").isFalse();
        assertThatThrownBy(() -> recoveries.finishWithPassphrase(token, NEW_PASSPHRASE, Browser.UNKNOWN))
                .isInstanceOf(InvalidInput.class);
        assertThat(world.entersWith(PASSPHRASE)).isTrue();
        assertThat(world.kindsTo(world.address)).contains("recovery-stopped");
    }

    @Test
    void somethingStillBoundIsASecondProofAndWaitsToo() {
        var token = world.begin(world.savedCode()).orElseThrow();

        assertThat(recoveries.prove(PORTAL, token, new PassphraseCredential("not this one"), Browser.UNKNOWN))
                .isFalse();
        assertThat(recoveries.prove(PORTAL, token, new PassphraseCredential(PASSPHRASE), Browser.UNKNOWN))
                .isTrue();

        assertThat(world.stage(token)).isEqualTo(RecoveryView.Stage.WAITING);
    }

    @Test
    @Attack(id = "R-3", asvs = "7.4.3")
    void itsEndEndsEverySessionAndEveryKnownBrowser() {
        var cookie = domain.get(TrustedDevices.class).remember(world.login, null, "Firefox, Linux");
        var token = world.open();
        var thief = world.people.session(PORTAL, world.login);

        recoveries.finishWithPassphrase(token, NEW_PASSPHRASE, Browser.UNKNOWN);

        assertThat(world.isLive(thief)).isFalse();
        assertThat(domain.get(TrustedDevices.class).isKnown(world.login, cookie))
                .isFalse();
        assertThat(world.kindsTo(world.address)).contains("recovery-done");
    }

    @Test
    void twoWhoFinishAtOnceDoItOnce() throws Exception {
        var token = world.open();

        assertThat(world.people.twiceAtOnce(() -> {
                    try {
                        return recoveries.finishWithPassphrase(token, NEW_PASSPHRASE, Browser.UNKNOWN) != null;
                    } catch (InvalidInput over) {
                        return false;
                    }
                }))
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void aPassphraseThatCannotBeTakenChangesNothing() {
        var token = world.open();

        assertThatThrownBy(() -> recoveries.finishWithPassphrase(token, "short", Browser.UNKNOWN))
                .isInstanceOf(UnfitPassphrase.class);

        assertThat(world.stage(token)).isEqualTo(RecoveryView.Stage.OPEN);
        assertThat(world.entersWith(PASSPHRASE)).isTrue();
    }

    @Test
    @Attack(id = "P-8", asvs = "6.3.8")
    void aNameThatNobodyHasAndAWrongCodeAreAnsweredAlike() {
        var code = world.savedCode();

        assertThat(recoveries.begin(PORTAL, "nobody@example.org", code, Browser.UNKNOWN))
                .isEmpty();
        assertThat(world.begin("AAAAA-AAAAA-AAAAA-AAAAA-AAAAA-A")).isEmpty();
        assertThat(recoveries.begin(DESK, world.login, code, Browser.UNKNOWN))
                .as("the other door")
                .isEmpty();
        assertThat(world.begin(code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                .as("typed freely")
                .isPresent();
    }

    @Test
    void fiveWrongCodesForAnAddressAndItHasToBeAskedForAgain() {
        world.own(() -> {
            domain.get(Addresses.class).change("next@example.org");
            return null;
        });
        var code = org.concilier.mail.PostedMail.latest(domain, "next@example.org", "address-code")
                .gaps()
                .get(0);
        for (var i = 0; i < 5; i++)
            assertThat(world.own(() -> domain.get(Addresses.class).confirm("00000000")))
                    .isFalse();

        assertThat(world.own(() -> domain.get(Addresses.class).confirm(code))).isFalse();
        assertThat(world.own(() -> domain.get(Addresses.class).mine()).current())
                .startsWith("a…@");
    }
}
