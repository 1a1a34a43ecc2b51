package org.concilier.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.concilier.launcher.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyReceiptTest {
    private static final String KANTARA = """
            {"version":"KI-CR-v1.1.0","consentTimestamp":1795514400,"consentReceiptID":"r-1","piiPrincipalId":"p-1",
            "piiControllers":[{"piiController":"Alba\\u001b[2J","contact":"dpo@alba.example"}],
            "policyUrl":"https://alba.example/n/1","services":[{"service":"Alba","purposes":[{"purpose":"Personal offers",
            "piiCategory":["purchase-history","journey"],"termination":"In the portal"}]}],"state":"GIVEN","leafHash":"abc="}""";

    private static final String DPV = """
            {"@context":{},"dct:identifier":"r-1","dct:references":{"dpv:hasDataSubject":{"@id":"urn:uuid:p-1"},
            "dpv:hasDataController":{"@type":"Controller","dct:title":"Alba"},"dpv:hasPurpose":{"@type":"x","dct:title":
            "Personal offers"},"dpv:hasPersonalData":[{"dct:title":"purchase-history"}],"dpv:hasConsentStatus":[{"@type":
            ["https://w3id.org/dpv#ConsentGiven"],"dpv:isIndicatedAtTime":"2026-11-24T10:00:00Z"}]}}""";

    @TempDir
    Path folder;

    private final TestKey key = TestKey.random();

    @Test
    void aGenuineReceiptTellsWhoAgreedToWhatAndWhen() {
        assertThat(verdict(signed(ReceiptVerdict.TYPE, "ES256", KANTARA)).lines())
                .contains(
                        "Who:     p-1",
                        "Whom:    Alba [2J",
                        "What:    Personal offers",
                        "Data:    purchase-history, journey",
                        "Answer:  GIVEN",
                        "When:    2026-11-24T10:00:00Z",
                        "To stop: In the portal",
                        "Leaf:    abc=");
        assertThat(verdict(signed(ReceiptVerdict.TYPE, "ES256", DPV)).lines())
                .contains(
                        "Who:     urn:uuid:p-1",
                        "Whom:    Alba",
                        "What:    Personal offers",
                        "Data:    purchase-history",
                        "Answer:  https://w3id.org/dpv#ConsentGiven",
                        "When:    2026-11-24T10:00:00Z");
    }

    @Test
    void anAlteredReceiptTellsNothing() {
        var parts = signed(ReceiptVerdict.TYPE, "ES256", KANTARA).split("\\.");
        var other = encoded(KANTARA.replace("GIVEN", "REFUSED"));

        var verdict = verdict(parts[0] + "." + other + "." + parts[2]);

        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.lines()).first().asString().startsWith("NOT genuine").contains("altered");
        assertThat(verdict.lines()).noneMatch(line -> line.contains("Alba"));
        assertThat(verdict.json()).doesNotContainKey("receipt");
    }

    @Test
    void aReceiptOfAnotherKeyOrAlgorithmOrKindIsNotGenuine() {
        var stranger = TestKey.random();
        var receipt = signed(ReceiptVerdict.TYPE, "ES256", KANTARA);
        var file = write(receipt);

        assertThat(ReceiptVerdict.of(file, Keys.of(stranger.jwks())).lines())
                .first()
                .asString()
                .contains("not one of those given");
        assertThat(verdict(signed(ReceiptVerdict.TYPE, "none", KANTARA)).holds())
                .isFalse();
        assertThat(verdict(signed("at+jwt", "ES256", KANTARA)).lines())
                .first()
                .asString()
                .contains("something else than a receipt");
    }

    @Test
    void whatIsNoReceiptCannotBeRead() {
        for (var text : new String[] {"", "a.b", "a.b.c", "{}", "é"}) {
            assertThatThrownBy(() -> verdict(text))
                    .isInstanceOfSatisfying(
                            Refusal.class, e -> assertThat(e.status()).isEqualTo(2));
        }
    }

    private String signed(String type, String algorithm, String payload) {
        var header = "{\"alg\":\"" + algorithm + "\",\"typ\":\"" + type + "\",\"kid\":\"" + key.id() + "\"}";
        var input = encoded(header) + "." + encoded(payload);
        return input + "." + key.sign(input);
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private ReceiptVerdict verdict(String text) {
        return ReceiptVerdict.of(write(text), Keys.of(key.jwks()));
    }

    private Path write(String text) {
        try {
            return Files.writeString(folder.resolve("receipt.jwt"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
