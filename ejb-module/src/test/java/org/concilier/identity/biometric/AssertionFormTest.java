package org.concilier.identity.biometric;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.concilier.Attack;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.SharedData;
import org.junit.jupiter.api.Test;

/** Before a claim is read: one form, one header, one signature. */
@OnBothDatabases
class AssertionFormTest {
    private final BiometricWorld world;
    private final Platform platform;

    AssertionFormTest(DatabaseKind kind) {
        world = new BiometricWorld(Domain.of(this, kind));
        platform = new Platform(world);
    }

    @Test
    void asItShouldBeItIsAcceptedAsPresence() {
        var accepted = platform.hand(platform.yes()).orElseThrow();

        assertThat(accepted.acr()).isEqualTo("urn:concilier:acr:presence");
        assertThat(accepted.amr()).containsExactly("vbm");
        assertThat(world.audit(platform.client)).isEqualTo("accepted");
    }

    @Test
    void eachOfTheThreeAlgorithmsIsVerified() {
        for (var algorithm : Algorithm.values()) {
            var other = new Platform(world, SimulatedVerifier.with(algorithm), "");
            var jws = other.signer.sign(other.yes().toString());

            assertThat(judged(other, SimulatedVerifier.damaged(jws))).isEqualTo("signature");
            assertThat(judged(other, jws)).as(algorithm.wireName()).isEqualTo("accepted");
        }
    }

    @Test
    @Attack(id = "B-1", asvs = "9.1.2")
    void algNoneAndAPublicKeyUsedAsASecretAreRefused() throws GeneralSecurityException {
        var kid = platform.signer.kid();
        var payload = platform.yes().toString();
        var none = "{\"alg\":\"none\",\"kid\":\"" + kid + "\",\"typ\":\"bio-assertion+jwt\"}";
        var hs = none.replace("none", "HS256");
        var unsigned = encode(none) + "." + encode(payload);
        var hmac = Mac.getInstance("HmacSHA256");
        hmac.init(new SecretKeySpec(
                platform.signer.publicKey().toString().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var input = encode(hs) + "." + encode(payload);
        var symmetric = input + "." + SimulatedVerifier.encode(hmac.doFinal(input.getBytes(StandardCharsets.US_ASCII)));

        assertThat(judged(unsigned + ".")).isEqualTo("malformed");
        assertThat(judged(unsigned + ".AA")).isEqualTo("other-algorithm");
        assertThat(judged(platform.signer.sign(none, payload))).isEqualTo("other-algorithm");
        assertThat(judged(symmetric)).isEqualTo("other-algorithm");
        assertThat(judged(platform.signer.sign(none.replace("none", "PS256"), payload)))
                .isEqualTo("other-algorithm");
    }

    @Test
    @Attack(id = "B-1", asvs = "9.1.3")
    void nothingButAlgKidAndTypMayStandInTheHeader() {
        var stranger = SimulatedVerifier.with(Algorithm.ES256);
        var payload = platform.yes().toString();
        for (var more : List.of(
                "\"jwk\":" + stranger.publicKey(),
                "\"jku\":\"https://elsewhere.example/jwks\"",
                "\"x5u\":\"https://elsewhere.example/chain\"",
                "\"x5c\":[\"AA==\"]",
                "\"crit\":[\"exp\"]",
                "\"b64\":false,\"crit\":[\"b64\"]",
                "\"zip\":\"DEF\"",
                "\"cty\":\"JWT\"")) {
            var header = header(platform.signer.kid(), "bio-assertion+jwt").replace("}", "," + more + "}");

            assertThat(judged(platform.signer.sign(header, payload))).as(more).isEqualTo("header");
            assertThat(judged(stranger.sign(header, payload))).as(more).isEqualTo("header");
        }
        assertThat(judged(stranger.sign(header(platform.signer.kid(), "bio-assertion+jwt"), payload)))
                .isEqualTo("signature");
        assertThat(judged(platform.signer.sign(header("../../etc/passwd", "bio-assertion+jwt"), payload)))
                .isEqualTo("unknown-key");
    }

    @Test
    @Attack(id = "B-2", asvs = "9.2.2")
    void anotherKindOfTokenIsRefused() {
        var payload = platform.yes().toString();
        for (var type : List.of("JWT", "at+jwt", "logout+jwt", "dpop+jwt", "bio-assertion", "BIO-ASSERTION+JWT")) {
            assertThat(judged(platform.signer.sign(header(platform.signer.kid(), type), payload)))
                    .as(type)
                    .isEqualTo("header");
        }
        var untyped = "{\"alg\":\"ES256\",\"kid\":\"" + platform.signer.kid() + "\"}";
        assertThat(judged(platform.signer.sign(untyped, payload))).isEqualTo("header");
        var typed = header(platform.signer.kid(), "x").replace("\"x\"", "[\"bio-assertion+jwt\"]");
        assertThat(judged(platform.signer.sign(typed, payload))).isEqualTo("header");
    }

    @Test
    @Attack(id = "B-18", asvs = "9.1.1")
    void signaturesThatAreOddInAnyWayAreRefused() {
        var jws = platform.signer.sign(platform.yes().toString());
        var head = jws.substring(0, jws.lastIndexOf('.') + 1);
        var good = Base64.getUrlDecoder().decode(jws.substring(head.length()));
        var zero = new byte[64];
        var halved = Arrays.copyOf(good, 32);
        var longer = Arrays.copyOf(good, 65);
        var swapped = new byte[64];
        System.arraycopy(good, 32, swapped, 0, 32);
        System.arraycopy(good, 0, swapped, 32, 32);
        var order = new byte[64];
        Arrays.fill(order, (byte) 0xff);
        var der = new byte[] {0x30, 0x06, 0x02, 0x01, 0x01, 0x02, 0x01, 0x01};

        for (var signature : List.of(zero, halved, longer, swapped, order, der, new byte[] {0})) {
            assertThat(judged(head + SimulatedVerifier.encode(signature))).isEqualTo("signature");
        }
        assertThat(judged(jws)).isEqualTo("accepted");
    }

    /** RFC 7520: 4.1, 4.3 and 4.4, as they are, and their signatures under a header and claims of ours. */
    @Test
    @Attack(id = "B-18", asvs = "9.1.1")
    void examplesOfTheStandardsAreNoAssertions() throws IOException {
        for (var name : List.of("4_1.rsa_v15_signature", "4_3.ecdsa_signature", "4_4.hmac-sha2_integrity_protection")) {
            try (var reader =
                    Json.createReader(Files.newBufferedReader(SharedData.require("jose/" + name + ".json")))) {
                var compact = reader.readObject().getJsonObject("output").getString("compact");
                assertThat(judged(compact)).as(name).isIn("malformed", "header");
                var parts = compact.split("\\.");
                var ours = encode(header(platform.signer.kid(), "bio-assertion+jwt"));
                var payload = encode(platform.yes().toString());
                assertThat(judged(ours + "." + payload + "." + parts[2]))
                        .as(name)
                        .isEqualTo("signature");
            }
        }
    }

    private String judged(String jws) {
        return judged(platform, jws);
    }

    private String judged(Platform by, String jws) {
        world.hand(by.client, jws);
        return world.audit(by.client);
    }

    static String header(String kid, String type) {
        return "{\"alg\":\"ES256\",\"kid\":\"" + kid + "\",\"typ\":\"" + type + "\"}";
    }

    private static String encode(String text) {
        return SimulatedVerifier.encode(text.getBytes(StandardCharsets.UTF_8));
    }
}
