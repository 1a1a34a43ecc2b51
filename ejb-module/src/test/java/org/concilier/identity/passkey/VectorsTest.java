package org.concilier.identity.passkey;

import static com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier.ES384;
import static com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier.ES512;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.concilier.Attack;
import org.concilier.shared.SharedData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The ceremonies of WebAuthn Level 3, section 16, each with what comes of it here: first by what we ask of every key, then
 * with every algorithm that the library knows and without asking that the holder is verified.
 */
class VectorsTest {
    private static final String PREFIX = "sctn-test-vectors-";
    private static final Ceremony OURS = new Ceremony("example.org", "https://example.org", Rules.OURS);
    private static final Ceremony OPEN = new Ceremony("example.org", "https://example.org", open());

    @Attack(id = "W-1", asvs = "6.7.1")
    @ParameterizedTest
    @CsvSource({
        "none-es256,                    NOT_VERIFIED, -",
        "packed-self-es256,             OK,           NOT_VERIFIED",
        "none-es256-crossOrigin,        EMBEDDED,     -",
        "none-es256-topOrigin,          EMBEDDED,     -",
        "none-es256-long-credential-id, NOT_VERIFIED, -",
        "packed-es256,                  OK,           OK",
        "packed-es384,                  NOT_VERIFIED, -",
        "packed-es512,                  ALGORITHM,    -",
        "packed-rs256,                  OK,           NOT_VERIFIED",
        "packed-eddsa,                  NOT_VERIFIED, -",
        "packed-ed448,                  MALFORMED,    -",
        "tpm-es256,                     MALFORMED,    -",
        "android-key-es256,             ATTESTATION,  -",
        "apple-es256,                   NOT_VERIFIED, -",
        "fido-u2f-es256,                NOT_VERIFIED, -",
    })
    void whatOurRulesMakeOfEachCeremony(String name, String registration, String authentication) throws Exception {
        var vector = vector(name);

        assertThat(registered(OURS, vector)).isEqualTo(registration);
        if (registration.equals("OK")) assertThat(proved(OURS, vector, false)).isEqualTo(authentication);
    }

    @Attack(id = "W-1", asvs = "6.7.1")
    @Attack(id = "W-6", asvs = "6.7.1")
    @ParameterizedTest
    @CsvSource({
        "none-es256",
        "packed-self-es256",
        "none-es256-long-credential-id",
        "packed-es256",
        "packed-es384",
        "packed-es512",
        "packed-rs256",
        "packed-eddsa",
        "apple-es256"
    })
    void theSignaturesOfAllAlgorithmsAreCheckedAndOneBitIsEnoughToRefuse(String name) throws Exception {
        var vector = vector(name);

        assertThat(registered(OPEN, vector)).isEqualTo("OK");
        assertThat(proved(OPEN, vector, false)).isEqualTo("OK");
        assertThat(proved(OPEN, vector, true)).isEqualTo("SIGNATURE");
    }

    private static String registered(Ceremony ceremony, Vector vector) {
        try {
            ceremony.registered(vector.registration(), vector.challenge(0));
            return "OK";
        } catch (Refused refused) {
            return refused.reason().name();
        }
    }

    private static String proved(Ceremony ceremony, Vector vector, boolean tampered) throws Refused {
        var data = OPEN.registered(vector.registration(), vector.challenge(0));
        var passkey = new Passkey(UUID.randomUUID(), "", OPEN.codec().key(data, false), "", java.time.Instant.EPOCH);
        try {
            ceremony.prove(ceremony.read(vector.authentication(tampered)), vector.challenge(1), passkey);
            return "OK";
        } catch (Refused refused) {
            return refused.reason().name();
        }
    }

    private static Rules open() {
        var all = new ArrayList<>(Rules.OURS.algorithms());
        all.addAll(List.of(ES384, ES512));
        return new Rules(all, false);
    }

    private static Vector vector(String name) throws IOException {
        try (var file = Json.createReader(Files.newBufferedReader(SharedData.require("webauthn/vectors.json")))) {
            var section = file.readObject().getJsonObject(PREFIX + name);
            return new Vector(section.getJsonArray("blocks").getValuesAs(JsonObject.class));
        }
    }

    /** A registration and an authentication. */
    private record Vector(List<JsonObject> blocks) {
        String challenge(int block) {
            return text(block, "challenge");
        }

        String registration() {
            var key = new SoftKey();
            key.id = bytes(0, "credential_id");
            return key.create(bytes(0, "clientDataJSON"), bytes(0, "attestationObject"));
        }

        String authentication(boolean tampered) {
            var signature = bytes(1, "signature");
            if (tampered) signature[signature.length - 1] ^= 1;
            return Json.createObjectBuilder()
                    .add("id", text(0, "credential_id"))
                    .add("rawId", text(0, "credential_id"))
                    .add("type", "public-key")
                    .add("clientExtensionResults", Json.createObjectBuilder())
                    .add(
                            "response",
                            Json.createObjectBuilder()
                                    .add("clientDataJSON", text(1, "clientDataJSON"))
                                    .add("authenticatorData", text(1, "authenticatorData"))
                                    .add("signature", KeyCodec.text(signature)))
                    .build()
                    .toString();
        }

        private String text(int block, String name) {
            return KeyCodec.text(bytes(block, name));
        }

        private byte[] bytes(int block, String name) {
            return HexFormat.of().parseHex(blocks.get(block).getString(name));
        }
    }
}
