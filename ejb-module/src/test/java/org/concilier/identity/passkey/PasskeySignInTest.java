package org.concilier.identity.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concilier.identity.IdentityWorld.PASSPHRASE;
import static org.concilier.identity.Realm.DESK;
import static org.concilier.identity.Realm.PORTAL;

import java.time.Duration;
import java.util.Set;
import org.concilier.Attack;
import org.concilier.identity.Continue;
import org.concilier.identity.PassphraseCredential;
import org.concilier.mail.Message;
import org.concilier.mail.PostedMail;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.Assurance;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class PasskeySignInTest {
    private final PasskeyWorld world;
    private final String customer;
    private final SoftKey key;

    PasskeySignInTest(DatabaseKind kind) {
        world = new PasskeyWorld(Domain.of(this, kind));
        customer = world.people.customer();
        key = world.keyOf(PORTAL, customer);
    }

    @Test
    void oneTouchOpensThePortalAsItsOwnerAndCannotBePhished() {
        var who = (ConcilierPrincipal) world.signIn(PORTAL, key).getCallerPrincipal();

        assertThat(who.getName()).isEqualTo(customer);
        assertThat(who.groups()).contains(Roles.CUSTOMER);
        assertThat(who.authentication().reached()).isEqualTo(Assurance.PHR);
    }

    @Test
    void thePassphraseStillOpensBesideThePasskey() {
        assertThat(world.people.opens(org.concilier.identity.SignIn.with(PORTAL, customer, PASSPHRASE, null)))
                .isTrue();
    }

    @Test
    void aKeyOfStaffGivesTheirRole() {
        var agent = world.people.agent();

        var theirs = world.keyOf(DESK, agent);

        assertThat(world.signIn(DESK, theirs).getCallerGroups()).contains(Roles.AGENT);
        assertThat(world.opens(PORTAL, theirs)).as("staff at the portal").isFalse();
        assertThat(world.opens(DESK, key)).as("a customer at the desk").isFalse();
    }

    @Attack(id = "W-2", asvs = "6.7.2")
    @Test
    void aChallengeServesOneAnswerRightOrWrong() {
        var asked = world.prompts.signIn(PORTAL, null);
        var answer = key.get(PasskeyWorld.challenge(asked));
        assertThat(world.isValid(world.show(PORTAL, asked.token(), answer))).isTrue();
        assertThat(world.isValid(world.show(PORTAL, asked.token(), answer)))
                .as("once more")
                .isFalse();

        var again = world.prompts.signIn(PORTAL, null);
        var good = key.get(PasskeyWorld.challenge(again));
        assertThat(world.isValid(world.show(PORTAL, again.token(), "{}"))).isFalse();
        assertThat(world.isValid(world.show(PORTAL, again.token(), good)))
                .as("after a wrong one")
                .isFalse();
    }

    @Attack(id = "W-2", asvs = "6.7.2")
    @Test
    void aChallengeOfAnotherBrowserRealmOrTimeIsWorthNothing() {
        var mine = world.prompts.signIn(PORTAL, null);
        var theirs = world.prompts.signIn(PORTAL, null);
        var desk = world.prompts.signIn(DESK, null);
        var answer = key.get(PasskeyWorld.challenge(mine));

        assertThat(world.isValid(world.show(PORTAL, theirs.token(), answer))).isFalse();
        assertThat(world.isValid(world.show(PORTAL, null, answer))).isFalse();
        assertThat(world.isValid(world.show(PORTAL, desk.token(), key.get(PasskeyWorld.challenge(desk)))))
                .isFalse();
        world.domain.clock().advance(Duration.ofMinutes(5));
        assertThat(world.isValid(world.show(PORTAL, mine.token(), answer))).isFalse();
    }

    @Attack(id = "W-2", asvs = "6.7.2")
    @Test
    void theSameAnswerOnTwoNodesOpensOnce() throws Exception {
        var node = new PasskeyWorld(world.domain.anotherNode());
        try {
            for (var round = 0; round < 5; round++) {
                var asked = world.prompts.signIn(PORTAL, null);
                var answer = key.get(PasskeyWorld.challenge(asked));

                assertThat(world.people.atOnce(
                                () -> world.isValid(world.show(PORTAL, asked.token(), answer)),
                                () -> node.isValid(node.show(PORTAL, asked.token(), answer))))
                        .containsExactlyInAnyOrder(true, false);
            }
        } finally {
            node.domain.leave();
        }
    }

    @Attack(id = "W-7", asvs = "6.3.4")
    @Test
    void anotherPersonsKeyDoesNotFinishASignInThatSomebodyElseBegan() {
        var victim = world.people.customer();
        world.people.bindTotp(victim);
        var asked = world.prompts.signIn(PORTAL, null);
        var begun = world.show(PORTAL, victim, asked.token(), new PassphraseCredential(victim, PASSPHRASE));
        assertThat(begun).isInstanceOf(Continue.class);

        var open = world.prompts.signIn(PORTAL, asked.token());
        assertThat(open.token()).isEqualTo(asked.token());
        var result = world.show(PORTAL, open.token(), key.get(PasskeyWorld.challenge(open)));
        assertThat(world.isValid(result)).isFalse();

        var named = world.prompts.signIn(PORTAL, null);
        var forged = new PasskeyCredential(PORTAL, named.token(), key.get(PasskeyWorld.challenge(named)));
        assertThat(world.isValid(world.show(PORTAL, victim, named.token(), forged)))
                .isFalse();
    }

    @Attack(id = "W-7", asvs = "6.3.4")
    @Test
    void aKeyThatNamesAnotherPersonOrNobodyIsRefused() {
        var own = key.userHandle;
        key.userHandle = world.keyOf(PORTAL, world.people.customer()).userHandle;
        assertThat(world.opens(PORTAL, key)).isFalse();
        key.userHandle = null;
        assertThat(world.opens(PORTAL, key)).isFalse();
        key.userHandle = own;
        assertThat(world.opens(PORTAL, key)).isTrue();
    }

    @Attack(id = "W-8", asvs = "6.5.1")
    @Test
    void aCounterThatDoesNotRiseUncoversACopyForGood() {
        key.count = 10;
        assertThat(world.opens(PORTAL, key)).isTrue();
        var elsewhere = world.people.session(PORTAL, customer);
        key.count = 11;
        var byKey = world.session(PORTAL, key);
        key.count = 11;
        assertThat(world.opens(PORTAL, key)).as("the copy").isFalse();

        assertThat(world.who(PORTAL, byKey).groups()).as("what the key opened").doesNotContain(Roles.CUSTOMER);
        assertThat(world.who(PORTAL, elsewhere).groups()).as("what it did not").contains(Roles.CUSTOMER);
        assertThat(world.keys(PORTAL, customer)).singleElement().matches(PasskeyView::copied);
        key.count = 99;
        assertThat(world.opens(PORTAL, key)).as("from now on").isFalse();
    }

    @Test
    void theOwnerOfACopiedKeyIsToldOnce() {
        var agent = world.people.agent();
        var copied = world.keyOf(DESK, agent);
        copied.count = 7;
        world.opens(DESK, copied);

        for (var again = 1; again <= 2; again++)
            assertThat(world.opens(DESK, copied)).isFalse();

        assertThat(PostedMail.to(world.domain, agent))
                .extracting(Message::kind)
                .containsOnlyOnce("changed.passkey-copied");
    }

    @Test
    void aKeyThatNeverCountsIsNoCopy() {
        assertThat(world.opens(PORTAL, key)).isTrue();
        assertThat(world.opens(PORTAL, key)).isTrue();
        key.count = 1;
        assertThat(world.opens(PORTAL, key)).isTrue();
        key.count = 0;
        assertThat(world.opens(PORTAL, key)).as("one that stopped counting").isFalse();
    }

    @Attack(id = "W-8", asvs = "6.5.1")
    @Test
    void ofTwoCopiesThatSignAtOnceOneGetsIn() throws Exception {
        for (var round = 1; round <= 5; round++) {
            var fresh = world.keyOf(PORTAL, world.people.customer());
            fresh.count = 5;

            assertThat(world.people.twiceAtOnce(() -> world.opens(PORTAL, fresh)))
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    @Attack(id = "W-12", asvs = "15.3.5")
    @Test
    void junkAtTheDoorIsOnlyRefused() {
        for (var junk : new String[] {null, "", "{", "[".repeat(100_000), "{\"id\":\"\0\"}"}) {
            var asked = world.prompts.signIn(PORTAL, null);
            assertThat(world.isValid(world.show(PORTAL, asked.token(), junk))).isFalse();
        }
    }

    @Test
    void anUnknownKeyAndADisabledAccountAreRefused() {
        assertThat(world.opens(PORTAL, new SoftKey())).isFalse();
        world.domain.inTransaction(() -> world.domain
                .em()
                .createNativeQuery("update account set enabled = false where login = ?1")
                .setParameter(1, customer)
                .executeUpdate());
        assertThat(world.opens(PORTAL, key)).isFalse();
    }

    @Test
    void theQuestionAtTheDoorIsTheSameForEverybody() {
        var asked = PasskeyWorld.options(world.prompts.signIn(PORTAL, null));

        assertThat(asked.keySet())
                .isEqualTo(Set.of("challenge", "rpId", "userVerification", "timeout", "allowCredentials"));
        assertThat(asked.getJsonArray("allowCredentials")).isEmpty();
        assertThat(asked.getString("rpId")).isEqualTo("localhost");
        assertThat(KeyCodec.bytes(asked.getString("challenge"))).hasSize(32);
    }
}
