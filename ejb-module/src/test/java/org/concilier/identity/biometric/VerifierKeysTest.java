package org.concilier.identity.biometric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import jakarta.ejb.EJBAccessException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.concilier.Attack;
import org.concilier.identity.biometric.AssertionJudged.Verdict;
import org.concilier.shared.Callers;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.InsufficientAssurance;
import org.junit.jupiter.api.Test;

/** Whose keys are believed: those agreed with a verifier, until they are revoked. */
@OnBothDatabases
class VerifierKeysTest {
    private final Domain domain;
    private final BiometricWorld world;
    private final Platform platform;

    VerifierKeysTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new BiometricWorld(domain);
        platform = new Platform(world);
    }

    @Test
    @Attack(id = "B-12", asvs = "6.8.2")
    void nobodySignsForAnotherNorForWhatIsNotAgreed() {
        var other = new Platform(world);
        var payload = platform.yes().toString();
        world.hand(platform.client, other.signer.sign(payload));
        assertThat(world.audit(platform.client)).as("the other one's key").isEqualTo("unknown-key");
        world.hand(
                platform.client,
                other.signer.sign(AssertionFormTest.header(platform.signer.kid(), CompactJws.TYPE), payload));
        assertThat(world.audit(platform.client)).as("under our key's name").isEqualTo("signature");
        assertThat(platform.judged(platform.yes().with("iss", "'https://nobody.example'")))
                .isEqualTo("unknown-issuer");

        var asked = platform.ask();
        change(platform, "'modalities':['face'],'jwks':" + platform.signer.jwks());
        assertThat(platform.judged(platform.yes(asked))).isEqualTo("unregistered-modality");
        assertThatThrownBy(platform::ask).isInstanceOf(InvalidInput.class);
    }

    @Test
    @Attack(id = "B-12", asvs = "11.1.1")
    void keysOverlapWhileTheyAreRotatedAndTheOldOneGoes() {
        var next = SimulatedVerifier.with(Algorithm.ES256);
        var both = new JWKSet(List.of(platform.signer.publicKey(), next.publicKey()));
        change(platform, "'modalities':['vbm'],'jwks':" + both);

        assertThat(platform.accepts(platform.yes())).isTrue();
        assertThat(world.hand(platform.client, next.sign(platform.yes().toString())))
                .isPresent();

        change(platform, "'modalities':['vbm'],'jwks':" + next.jwks());
        assertThat(platform.judged(platform.yes())).isEqualTo("unknown-key");
        assertThat(world.hand(platform.client, next.sign(platform.yes().toString())))
                .isPresent();
    }

    @Test
    @Attack(id = "B-12", asvs = "11.1.1")
    void aRevokedKeyTakesEverythingBackThatItSigned() {
        platform.hand(platform.yes());
        assertThat(live()).isEqualTo(1);

        revoke();
        revoke();

        assertThat(live()).isZero();
        assertThat(platform.judged(platform.yes())).isEqualTo("revoked-key");
        var last = domain.fired(AssertionJudged.class).get(1);
        assertThat(last.verdict()).isEqualTo(Verdict.RED);
        assertThat(last.reason()).isEqualTo("key-revoked");
        assertThat(last.interaction()).isEqualTo(BiometricWorld.CALL);
    }

    @Test
    void aVerifierThatIsSwitchedOffIsNotBelievedAnyMore() {
        var asked = platform.ask();
        platform.hand(platform.yes());

        change(platform, "'modalities':['vbm'],'active':false,'jwks':" + platform.signer.jwks());

        assertThat(live()).isZero();
        assertThat(platform.judged(platform.yes(asked))).isEqualTo("inactive-issuer");
    }

    @Test
    @Attack(id = "B-12", asvs = "6.8.2")
    void aFloodOfUnknownKeysAsksTheVerifierOnce() throws IOException {
        try (var keys = new KeyServer(platform.signer.jwks())) {
            var far = far(keys);
            for (var i = 0; i < 20; i++) {
                var header = AssertionFormTest.header("unknown-" + i, CompactJws.TYPE);
                world.hand(far.client, far.signer.sign(header, far.yes().toString()));
                assertThat(world.audit(far.client)).isEqualTo("unknown-key");
            }
            assertThat(keys.asked()).isEqualTo(1);
            domain.clock().advance(Verifier.BETWEEN_FETCHES);
            keys.serves(far.signer.jwks());
            assertThat(far.accepts(far.yes()))
                    .as("a new key is found after five minutes")
                    .isTrue();
            assertThat(keys.asked()).isEqualTo(2);
        }
    }

    @Test
    @Attack(id = "B-16", asvs = "16.5.2")
    void whileTheVerifiersAddressIsDownItsLastKeysServeForADay() throws IOException {
        try (var keys = new KeyServer("")) {
            var far = far(keys);
            keys.serves(far.signer.jwks());
            assertThat(far.accepts(far.yes())).isTrue();
            keys.fails();

            domain.clock().advance(Duration.ofHours(2));
            assertThat(far.accepts(far.yes())).as("the last good keys").isTrue();
            assertThat(platform.accepts(platform.yes())).as("another verifier").isTrue();
            domain.clock().advance(Duration.ofHours(23));
            assertThat(far.judged(far.yes())).isEqualTo("unknown-key");
        }
    }

    @Test
    @Attack(id = "B-16", asvs = "16.5.2")
    void whatIsNoKeySetIsNotKept() throws IOException {
        try (var keys = new KeyServer("")) {
            var far = far(keys);
            for (var odd : List.of("", "{}", "{\"keys\":[]}", "<html>", "{\"keys\":[1]}", "x".repeat(9000))) {
                keys.serves(odd);
                assertThat(far.judged(far.yes())).as(odd).isEqualTo("unknown-key");
                domain.clock().advance(Verifier.BETWEEN_FETCHES);
            }
            keys.serves(far.signer.jwks());
            assertThat(far.accepts(far.yes())).isTrue();
        }
    }

    @Test
    void onlyThoseWhoMayAndHaveShownEnoughManageVerifiers() {
        var draft =
                VerifierDraft.from(BiometricWorld.fields("{'issuer':'https://x.example','name':'X','algorithm':'ES256',"
                        + "'modalities':['vbm'],'jwks':" + platform.signer.jwks() + "}"));

        assertThatThrownBy(() -> domain.as(Callers.client(Roles.ADMIN), () -> world.verifiers.register(draft)))
                .isInstanceOf(InsufficientAssurance.class);
        assertThatThrownBy(() -> domain.as(Callers.client(Roles.ASSERTIONS_WRITE), () -> world.verifiers.list(null, 1)))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> domain.as(
                        BiometricWorld.program(platform.client, Roles.ASSERTIONS_WRITE),
                        () -> world.assertions.hand("nonsense")))
                .as("a program that proved nothing")
                .isInstanceOf(InsufficientAssurance.class);
        domain.as(world.admin(), () -> world.verifiers.register(draft));
        assertThatThrownBy(() -> domain.as(world.admin(), () -> world.verifiers.register(draft)))
                .isInstanceOf(IssuerTaken.class);
    }

    private Platform far(KeyServer keys) {
        return new Platform(world, SimulatedVerifier.with(Algorithm.ES256), "", "'jwksUrl':'" + keys.address() + "'");
    }

    private void revoke() {
        domain.as(
                world.admin(),
                () -> world.verifiers.revokeKey(platform.registered.id(), platform.signer.kid(), "stolen"));
    }

    private long live() {
        return world.count("biometric_evidence where customer_id = '" + platform.customer + "'");
    }

    private void change(Platform which, String terms) {
        var now = domain.as(world.admin(), () -> world.verifiers.find(which.registered.id()));
        var draft = VerifierDraft.from(BiometricWorld.fields("{'issuer':'" + which.issuer
                + "','name':'VoxClaire','clientId':'" + which.client + "','algorithm':'ES256'," + terms + "}"));
        domain.as(world.admin(), () -> world.verifiers.change(now.id(), now.version(), draft));
    }
}
