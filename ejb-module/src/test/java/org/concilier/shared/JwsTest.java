package org.concilier.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.text.ParseException;
import java.util.List;
import java.util.stream.Stream;
import org.concilier.Attack;
import org.concilier.identity.EdKeys;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JwsTest {
    private static final int ANY = 8192;
    private final ECKey key = key();
    private final OctetKeyPair edKey = EdKeys.key();
    private final JWTClaimsSet claims =
            new JWTClaimsSet.Builder().subject("kiosk").build();

    @Test
    @DisplayName("RFC 8037 appendix A.4, as in the cookbook: Ed25519")
    void theVectorOfEd25519Verifies() throws Exception {
        var vector = vector("jws.json");
        var jwk = JWK.parse(vector.getJsonObject("input").getJsonObject("key").toString());
        var input = vector.getJsonObject("signing").getString("sig-input").split("\\.");
        var signature = vector.getJsonObject("signing").getString("sig");

        assertThat(Jws.isUsable(jwk)).isTrue();
        assertThat(Jws.isSignedBy(jwt(input[0], input[1], signature), jwk)).isTrue();
        assertThat(Jws.isSignedBy(jwt(input[0], input[1], flipped(signature)), jwk))
                .isFalse();
        assertThat(Jws.isSignedBy(jwt(input[0], flipped(input[1]), signature), jwk))
                .isFalse();
    }

    @ParameterizedTest
    @DisplayName("RFC 7520 sections 4.1, 4.3 and 4.4: good signatures by what no program of ours may use")
    @ValueSource(
            strings = {
                "4_1.rsa_v15_signature.json",
                "4_3.ecdsa_signature.json",
                "4_4.hmac-sha2_integrity_protection.json"
            })
    void otherAlgorithmsAreRefusedHoweverGoodTheSignature(String file) throws Exception {
        var vector = vector(file);
        var jwk = JWK.parse(vector.getJsonObject("input").getJsonObject("key").toString());
        var compact = vector.getJsonObject("output").getString("compact");
        var parts = compact.split("\\.");

        assertThat(JWSObject.parse(compact).verify(verifier(jwk, compact)))
                .as("the control")
                .isTrue();
        assertThat(Jws.isUsable(jwk)).isFalse();
        assertThat(Jws.isSignedBy(jwt(parts[0], parts[1], parts[2]), jwk)).isFalse();
    }

    @Test
    @DisplayName("RFC 7520 section 4.8: one signature, or none")
    void severalSignaturesAreNotRead() throws IOException {
        var json =
                vector("4_8.multiple_signatures.json").getJsonObject("output").getJsonObject("json");

        assertThat(Jws.parse(json.toString(), ANY)).isEmpty();
    }

    @Test
    void bothAlgorithmsOfProgramsVerify() {
        assertThat(parsed(es256()))
                .satisfies(jwt ->
                        assertThat(Jws.isSignedBy(jwt, key.toPublicJWK())).isTrue());
        assertThat(parsed(edDsa()))
                .satisfies(jwt ->
                        assertThat(Jws.isSignedBy(jwt, edKey.toPublicJWK())).isTrue());
    }

    @Test
    @Attack(id = "S-10", asvs = "9.1.2")
    @DisplayName("the key says which algorithm, never the message")
    void algorithmsAreNotConfused() {
        assertThat(Jws.isSignedBy(parsed(es256()), edKey)).isFalse();
        assertThat(Jws.isSignedBy(parsed(edDsa()), key)).isFalse();
        assertThat(Jws.isSignedBy(parsed(es256()), key())).isFalse();
        assertThat(Jws.isSignedBy(parsed(edDsa()), EdKeys.key())).isFalse();
    }

    @Test
    @Attack(id = "S-10", asvs = "9.1.1")
    @DisplayName("other spellings of one message, and headers that ask for more")
    void onlyTheCanonicalFormIsRead() {
        var good = es256();
        var parts = good.split("\\.");

        assertThat(Jws.parse(good, good.length())).isPresent();
        assertThat(Stream.of(
                        good + ".",
                        "." + good,
                        good + "=",
                        good + "\n",
                        parts[0] + "." + parts[1],
                        parts[0] + "." + parts[1] + ".",
                        parts[0] + "." + parts[1] + "." + parts[2].substring(0, 10) + "*" + parts[2].substring(10),
                        parts[0] + "." + parts[1] + "." + unusedBits(parts[2]),
                        reheaded("{\"alg\":\"ES256\",\"crit\":[\"x\"],\"x\":1}", parts),
                        reheaded("{\"alg\":\"ES256\",\"b64\":false,\"crit\":[\"b64\"]}", parts),
                        reheaded("{\"alg\":\"none\"}", parts),
                        reheaded("{\"alg\":\"ES256\",\"alg\":\"ES256\"}", parts),
                        reheaded("[]", parts),
                        "",
                        "a.b.c"))
                .noneMatch(shown -> Jws.parse(shown, ANY).isPresent());
        assertThat(Jws.parse(good, good.length() - 1)).as("too long").isEmpty();
        assertThat(Jws.parse(null, ANY)).isEmpty();
    }

    @Test
    void onlyKeysMeantForTheseSignaturesAreUsable() throws Exception {
        var lowOrder = new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(new byte[32])).build();
        var short31 = new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(new byte[31])).build();

        assertThat(List.of(key, edKey)).allMatch(Jws::isUsable);
        assertThat(List.of(
                        new ECKeyGenerator(Curve.P_384).generate(),
                        new ECKey.Builder(key)
                                .keyUse(com.nimbusds.jose.jwk.KeyUse.ENCRYPTION)
                                .build(),
                        new ECKey.Builder(key).algorithm(JWSAlgorithm.ES384).build(),
                        new OctetKeyPair.Builder(Curve.X25519, edKey.getX()).build(),
                        lowOrder,
                        short31))
                .noneMatch(Jws::isUsable);
    }

    private String es256() {
        var jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256), claims);
        try {
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String edDsa() {
        return EdKeys.signed(edKey, new JWSHeader(JWSAlgorithm.EdDSA), claims);
    }

    private static SignedJWT parsed(String compact) {
        return Jws.parse(compact, ANY).orElseThrow();
    }

    private static SignedJWT jwt(String header, String payload, String signature) throws ParseException {
        return new SignedJWT(new Base64URL(header), new Base64URL(payload), new Base64URL(signature));
    }

    private static JWSVerifier verifier(JWK jwk, String compact) throws Exception {
        var header = JWSObject.parse(compact).getHeader();
        var with = jwk instanceof AsymmetricJWK pair
                ? pair.toPublicKey()
                : jwk.toOctetSequenceKey().toSecretKey();
        return new DefaultJWSVerifierFactory().createJWSVerifier(header, with);
    }

    private static String reheaded(String header, String... parts) {
        return Base64URL.encode(header) + "." + parts[1] + "." + parts[2];
    }

    /** 64 bytes leave four bits of the last character unused: another character spells the same bytes. */
    private static String unusedBits(String signature) {
        var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var last = alphabet.indexOf(signature.charAt(signature.length() - 1));
        return signature.substring(0, signature.length() - 1) + alphabet.charAt(last ^ 1);
    }

    private static String flipped(String base64) {
        var bytes = new Base64URL(base64).decode();
        bytes[bytes.length / 2] ^= 1;
        return Base64URL.encode(bytes).toString();
    }

    private static JsonObject vector(String name) throws IOException {
        try (var reader = Json.createReader(Files.newBufferedReader(SharedData.require("jose/" + name)))) {
            return reader.readObject();
        }
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
