package org.concilier.identity.biometric;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.text.ParseException;
import java.util.Base64;
import org.concilier.Attack;
import org.concilier.shared.SharedData;
import org.junit.jupiter.api.Test;

/** The three algorithms, held to the examples of the standards. */
class AlgorithmTest {
    /** RFC 8037, appendices A.4 and A.5. */
    @Test
    @Attack(id = "B-18", asvs = "9.1.1")
    void theStandardsExampleOfEd25519VerifiesAndNoOther() throws Exception {
        var example = example("jws");
        var key = key(example);
        var signing = example.getJsonObject("signing");
        var input = signing.getString("sig-input").getBytes(StandardCharsets.US_ASCII);
        var signature = Base64.getUrlDecoder().decode(signing.getString("sig"));

        assertThat(Algorithm.EDDSA.verifies(key, input, signature)).isTrue();
        assertThat(Algorithm.ES256.verifies(key, input, signature)).isFalse();
        assertThat(Algorithm.PS256.verifies(key, input, signature)).isFalse();
        for (var bit = 0; bit < 8 * signature.length; bit++) {
            var other = signature.clone();
            other[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(Algorithm.EDDSA.verifies(key, input, other))
                    .as("bit " + bit)
                    .isFalse();
        }
    }

    /** RFC 7520: RSA of another padding (4.1), another curve (4.3), a secret (4.4). */
    @Test
    @Attack(id = "B-1", asvs = "9.1.2")
    void keysForOtherAlgorithmsFitNone() throws Exception {
        for (var name : new String[] {"4_3.ecdsa_signature", "4_4.hmac-sha2_integrity_protection"}) {
            var key = key(example(name));
            for (var algorithm : Algorithm.values())
                assertThat(algorithm.fits(key)).as(name).isFalse();
        }
        var rsa = example("4_1.rsa_v15_signature");
        var signing = rsa.getJsonObject("signing");
        var input = signing.getString("sig-input").getBytes(StandardCharsets.US_ASCII);
        var signature = Base64.getUrlDecoder().decode(signing.getString("sig"));
        assertThat(Algorithm.PS256.verifies(key(rsa), input, signature))
                .as("a signature of RS256 where PS256 was agreed")
                .isFalse();
    }

    private static JWK key(JsonObject example) throws ParseException {
        return JWK.parse(example.getJsonObject("input").getJsonObject("key").toString());
    }

    private static JsonObject example(String name) throws IOException {
        try (var reader = Json.createReader(Files.newBufferedReader(SharedData.require("jose/" + name + ".json")))) {
            return reader.readObject();
        }
    }
}
