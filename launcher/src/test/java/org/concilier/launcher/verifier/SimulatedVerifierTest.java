package org.concilier.launcher.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.concilier.launcher.Refusal;
import org.concilier.launcher.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedVerifierTest {
    private static final JsonObject CHALLENGE = Json.createObjectBuilder()
            .add("nonce", "n".repeat(43))
            .add("txn", "t".repeat(43))
            .add("aud", "http://localhost:8080/assertions/main")
            .add("purpose", "call-verification")
            .add("interaction", "call-1")
            .build();
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private final KeyPair pair;
    private final SimulatedVerifier verifier;

    SimulatedVerifierTest() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        pair = generator.generateKeyPair();
        var d = ((ECPrivateKey) pair.getPrivate()).getS().toByteArray();
        var jwk = Json.createObjectBuilder()
                .add("kid", "k1")
                .add("d", Base64.getUrlEncoder().withoutPadding().encodeToString(d))
                .build();
        verifier = new SimulatedVerifier("https://voice.example", jwk);
    }

    @Test
    void signsWhatItSays() throws Exception {
        var claims = verifier.says(Recogniser.VOICE, Sighting.ACCEPT, CHALLENGE, "s".repeat(43), NOW);

        var parts = verifier.sign(claims).split("\\.");

        var es256 = Signature.getInstance("SHA256withECDSAinP1363Format");
        es256.initVerify(pair.getPublic());
        es256.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(es256.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        assertThat(json(parts[0])).hasToString("{\"alg\":\"ES256\",\"kid\":\"k1\",\"typ\":\"bio-assertion+jwt\"}");
        assertThat(json(parts[1])).isEqualTo(claims);
    }

    @Test
    void repeatsTheQuestionAndNamesNoMoreThanTheSchemaKnows() {
        var voice = verifier.says(Recogniser.VOICE, Sighting.ACCEPT, CHALLENGE, "s".repeat(43), NOW);
        var gate = verifier.says(Recogniser.GATE, Sighting.FRAUD, CHALLENGE, "s".repeat(43), NOW);

        for (var name : List.of("nonce", "txn", "aud", "purpose", "interaction"))
            assertThat(voice.getString(name)).isEqualTo(CHALLENGE.getString(name));
        assertThat(voice.getInt("exp") - voice.getInt("iat")).isLessThanOrEqualTo(60);
        assertThat(voice.getString("modality")).isEqualTo("vbm");
        assertThat(gate.getString("modality")).isEqualTo("face");
        assertThat(gate.getString("mode")).isEqualTo("1:N");
        assertThat(gate.getJsonObject("risk").getString("decision")).isEqualTo("HIGH");
        assertThat(voice.keySet()).doesNotContain("gallery_size", "template");
    }

    @Test
    void withoutADemonstrationItSaysSo(@TempDir Path empty) {
        var command = new VerifierCommand(Terminal.standard(), Clock.systemUTC());

        assertThatThrownBy(() -> command.run(List.of(), empty, empty))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("start a demonstration first");
        assertThatThrownBy(() -> command.run(List.of("--as", "nose"), empty, empty))
                .hasMessageContaining("voice, gate or sensor");
        assertThatThrownBy(() -> command.run(List.of("--seen"), empty, empty)).hasMessageContaining("needs something");
        assertThatThrownBy(() -> command.run(List.of("--loud", "x"), empty, empty))
                .hasMessageContaining("--loud");
    }

    private static JsonObject json(String part) {
        var text = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
