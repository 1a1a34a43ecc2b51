package org.concilier.identity.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.concilier.Attack;
import org.concilier.shared.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is vouched for: the attestation of the WebAuthn vectors, whose root the standard publishes. */
class HardwareModelsTest {
    private static final String MODEL = "d5aa3358-1e8c-a478-e20f-e713f5d32ff2";
    private static final Ceremony CEREMONY =
            new Ceremony("example.org", "https://example.org", new Rules(Rules.OURS.algorithms(), false));

    @TempDir
    Path folder;

    @Attack(id = "W-14", asvs = "6.3.3")
    @Test
    void aTrustedMakersListedModelIsHardwareAndNothingElseIs() throws Exception {
        var attested = registration("sctn-test-vectors-packed-eddsa");
        var movable = registration("sctn-test-vectors-packed-es256");
        var itself = registration("sctn-test-vectors-packed-self-es256");

        assertThat(models(root(), MODEL).vouchFor(attested)).isTrue();
        assertThat(models(root(), "df850e09-db6a-fbdf-ab51-697791506cfc").vouchFor(itself))
                .as("a key that vouches for itself")
                .isFalse();
        assertThat(models(root(), "876ca4f5-2071-c3e9-b255-09ef2cdf7ed6").vouchFor(movable))
                .as("a key that may leave its device")
                .isFalse();
        assertThat(models(root(), "00000000-0000-0000-0000-000000000000").vouchFor(attested))
                .as("a model that is not listed")
                .isFalse();
        assertThat(models(null, MODEL).vouchFor(attested)).as("no root").isFalse();
        assertThat(models(root(), null).vouchFor(attested)).as("no list").isFalse();
    }

    private static com.webauthn4j.data.RegistrationData registration(String section) throws Exception {
        var vector = vector(section).getJsonObject(0);
        var key = new SoftKey();
        key.id = HexFormat.of().parseHex(vector.getString("credential_id"));
        var answer = key.create(
                HexFormat.of().parseHex(vector.getString("clientDataJSON")),
                HexFormat.of().parseHex(vector.getString("attestationObject")));
        return CEREMONY.registered(answer, KeyCodec.text(HexFormat.of().parseHex(vector.getString("challenge"))));
    }

    private Path root() throws Exception {
        var der = HexFormat.of()
                .parseHex(vector("sctn-test-vectors-attestation-root-cert")
                        .getJsonObject(0)
                        .getString("attestation_ca_cert"));
        var pem = "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(der)
                + "\n-----END CERTIFICATE-----\n";
        return Files.writeString(folder.resolve("roots.pem"), pem);
    }

    private static jakarta.json.JsonArray vector(String section) throws Exception {
        var text = Files.readString(SharedData.require("webauthn/vectors.json"));
        try (var reader =
                jakarta.json.Json.createReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            return reader.readObject().getJsonObject(section).getJsonArray("blocks");
        }
    }

    private static HardwareModels models(Path roots, String model) {
        var models = new HardwareModels();
        models.rootsFile = Optional.ofNullable(roots).map(Path::toString);
        models.aaguids = Optional.ofNullable(model);
        models.clock = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC);
        models.read();
        return models;
    }
}
