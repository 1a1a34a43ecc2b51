package org.concilier.identity.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.concilier.identity.Realm.DESK;
import static org.concilier.identity.Realm.PORTAL;

import java.time.Duration;
import java.util.UUID;
import org.concilier.Attack;
import org.concilier.identity.Accounts;
import org.concilier.identity.Invitations;
import org.concilier.identity.Invitations.KeyActivation;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.Assurance;
import org.concilier.shared.assurance.InsufficientAssurance;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class PasskeysTest {
    private final PasskeyWorld world;
    private final String customer;
    private final String session;

    PasskeysTest(DatabaseKind kind) {
        world = new PasskeyWorld(Domain.of(this, kind));
        customer = world.people.customer();
        session = world.people.session(PORTAL, customer);
    }

    @Test
    void aNewKeyIsAskedForSoThatItCanBeUsedWithoutAName() {
        var asked = world.as(PORTAL, session, world.prompts::another);
        var options = PasskeyWorld.options(asked);

        assertThat(options.getJsonObject("authenticatorSelection").getString("residentKey"))
                .isEqualTo("required");
        assertThat(options.getJsonObject("authenticatorSelection").getString("userVerification"))
                .isEqualTo("required");
        assertThat(options.getJsonObject("user").getString("name")).isEqualTo(customer);
        assertThat(KeyCodec.bytes(PasskeyWorld.handle(asked))).hasSize(64);
        assertThat(options.getString("attestation")).isEqualTo("none");
        assertThat(asked.seconds()).isEqualTo(300);
    }

    @Test
    void furtherKeysNameTheSamePersonAndLeaveOutWhatIsBound() {
        var first = world.keyOf(PORTAL, customer);
        var asked = world.as(PORTAL, world.session(PORTAL, first), world.prompts::another);

        assertThat(PasskeyWorld.handle(asked)).isEqualTo(first.userHandle);
        assertThat(PasskeyWorld.options(asked).getJsonArray("excludeCredentials"))
                .singleElement()
                .satisfies(known ->
                        assertThat(known.asJsonObject().getString("id")).isEqualTo(KeyCodec.text(first.id)));
    }

    @Test
    void aKeyIsNamedByItsOwnerAndRenamed() {
        var bound = world.bind(PORTAL, session, new SoftKey());
        assertThat(bound.name()).isEqualTo("my key");

        world.domain.run(world.who(PORTAL, session), () -> world.passkeys.rename(bound.id(), "  phone "));

        assertThat(world.keys(PORTAL, customer))
                .singleElement()
                .matches(k -> k.name().equals("phone"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> world.domain.run(
                        world.who(PORTAL, session), () -> world.passkeys.rename(bound.id(), "x".repeat(61))));
    }

    @Attack(id = "W-2", asvs = "6.7.2")
    @Test
    void aQuestionForANewKeyServesOneAnswer() {
        var key = new SoftKey();
        var asked = world.as(PORTAL, session, world.prompts::another);
        var good = key.create(PasskeyWorld.challenge(asked), PasskeyWorld.handle(asked));

        assertThat(refused(asked.token(), "{}")).isTrue();
        assertThat(refused(asked.token(), good)).as("after a wrong answer").isTrue();
        var other = world.as(PORTAL, session, world.prompts::another);
        assertThat(refused(other.token(), good)).as("to another question").isTrue();
        var door = world.prompts.signIn(PORTAL, null);
        assertThat(refused(door.token(), key.create(PasskeyWorld.challenge(door), "")))
                .as("to the question at the door")
                .isTrue();
        assertThat(world.keys(PORTAL, customer)).isEmpty();
    }

    @Attack(id = "W-11", asvs = "6.7.1")
    @Test
    void aKeyIsBoundOnceAndToOnePerson() {
        var key = world.keyOf(PORTAL, customer);

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> world.bind(PORTAL, world.session(PORTAL, key), key));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> world.keyed(PORTAL, world.people.customer(), key));
        assertThat(world.keys(PORTAL, customer)).hasSize(1);
    }

    @Attack(id = "W-14", asvs = "6.3.3")
    @Test
    void aKeyThatNoMakerVouchesForIsNotOneInHardware() {
        var agent = world.people.agent();
        var asked = world.as(DESK, world.people.session(DESK, agent), world.prompts::another);
        assertThat(PasskeyWorld.options(asked).getString("attestation")).isEqualTo("direct");

        var key = world.keyOf(DESK, agent); // says "none"

        assertThat(world.keys(DESK, agent)).singleElement().matches(k -> !k.hardware());
        var who = (ConcilierPrincipal) world.signIn(DESK, key).getCallerPrincipal();
        assertThat(who.authentication().reached()).isEqualTo(Assurance.PHR);
        assertThat(who.authentication().strongest()).isEqualTo(Assurance.PHR);
    }

    @Attack(id = "W-15", asvs = "6.4.4")
    @Test
    void aRemovedKeyIsWorthNothingAtOnce() {
        var key = world.keyOf(PORTAL, customer);
        var opened = world.session(PORTAL, key);
        var mine = world.session(PORTAL, key);
        var asked = world.prompts.signIn(PORTAL, null);
        var answer = key.get(PasskeyWorld.challenge(asked));

        world.remove(PORTAL, mine, world.keys(PORTAL, customer).get(0).id());

        assertThat(world.isValid(world.show(PORTAL, asked.token(), answer))).isFalse();
        assertThat(world.opens(PORTAL, key)).isFalse();
        assertThat(world.who(PORTAL, opened).groups())
                .as("opened with it elsewhere")
                .doesNotContain(Roles.CUSTOMER);
        assertThat(world.who(PORTAL, mine).groups()).as("where it was removed").contains(Roles.CUSTOMER);
        assertThat(world.who(PORTAL, mine).authentication().strongest()).isEqualTo(Assurance.ONE);
    }

    @Attack(id = "R-8", asvs = "6.4.4")
    @Test
    void theOnlyWayInIsNotRemoved() {
        var key = new SoftKey();
        var login = activated(key);
        var mine = world.session(PORTAL, key);
        var id = world.as(PORTAL, mine, world.passkeys::mine).get(0).id();

        assertThatExceptionOfType(LastWayIn.class).isThrownBy(() -> world.remove(PORTAL, mine, id));

        assertThat(world.opens(PORTAL, key)).isTrue();
        assertThat(login).isNotBlank();
    }

    @Test
    void keysAreChangedByWhoHasJustProvedWhoTheyAre() {
        var key = world.keyOf(PORTAL, customer);
        var byPassphrase = world.people.session(PORTAL, customer);
        var byKey = world.session(PORTAL, key);
        world.domain.clock().advance(Duration.ofMinutes(6));

        assertThatExceptionOfType(InsufficientAssurance.class)
                .isThrownBy(() -> world.as(PORTAL, byPassphrase, world.prompts::another));
        assertThatExceptionOfType(InsufficientAssurance.class)
                .isThrownBy(() -> world.as(PORTAL, byKey, world.prompts::another));
        assertThatExceptionOfType(InsufficientAssurance.class)
                .isThrownBy(() -> world.remove(PORTAL, byKey, UUID.randomUUID()));
    }

    @Test
    void nobodyRemovesAnothersKey() {
        world.keyOf(PORTAL, customer);
        var theirs = world.keys(PORTAL, customer).get(0).id();
        var other = world.people.session(PORTAL, world.people.customer());

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> world.remove(PORTAL, other, theirs));
    }

    @Test
    void anAccountIsOpenedWithAPasskeyAndNothingElse() {
        var key = new SoftKey();
        var login = activated(key);

        var who = (ConcilierPrincipal) world.signIn(PORTAL, key).getCallerPrincipal();

        assertThat(who.getName()).isEqualTo(login);
        assertThat(who.groups()).contains(Roles.CUSTOMER);
        assertThat(world.people.opens(org.concilier.identity.SignIn.with(PORTAL, login, "", null)))
                .isFalse();
    }

    @Test
    void anActivationWhosePasskeyIsNotBelievedOpensNothing() {
        var invitation = invited();
        var asked = world.prompts.first(PORTAL, "");
        var login = UUID.randomUUID() + "@customer.example";

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> world.domain
                        .get(Invitations.class)
                        .activateWithPasskey(new KeyActivation(invitation, login, "fr", asked.token(), "{}")));

        var found = world.domain.inTransaction(
                () -> world.domain.get(Accounts.class).byLogin(login));
        assertThat(found).isEmpty();
    }

    private String activated(SoftKey key) {
        var asked = world.prompts.first(PORTAL, "");
        var login = UUID.randomUUID() + "@customer.example";
        var answer = key.create(PasskeyWorld.challenge(asked), PasskeyWorld.handle(asked));
        world.domain
                .get(Invitations.class)
                .activateWithPasskey(new KeyActivation(invited(), login, "fr", asked.token(), answer));
        return login;
    }

    private String invited() {
        var company = new ConcilierPrincipal(
                "shop", ConcilierPrincipal.Kind.CLIENT, null, java.util.Set.of(Roles.CUSTOMERS_WRITE), "en");
        return world.domain.as(
                company,
                () -> world.domain
                        .get(Invitations.class)
                        .invite(UUID.randomUUID())
                        .code());
    }

    private boolean refused(String transaction, String answer) {
        try {
            world.as(PORTAL, session, () -> world.passkeys.add(transaction, answer, ""));
            return false;
        } catch (InvalidInput refused) {
            return true;
        }
    }
}
