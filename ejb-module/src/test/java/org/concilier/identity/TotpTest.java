package org.concilier.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import org.concilier.Attack;
import org.concilier.shared.SharedData;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {
    private static final String SECRET = "JBSWY3DPEHPK3PXP";
    private static final Instant NOW = Instant.ofEpochSecond(1_764_000_000);

    @Test
    @Attack(id = "O-1", asvs = "6.5.3")
    @DisplayName("RFC 4226 appendix D")
    void countersGiveTheCodesOfRfc4226() throws IOException {
        var vectors = vectors().getJsonObject("rfc4226_appendix_d");
        var codes = vectors.getJsonArray("counter_0_to_9");

        for (var counter = 0; counter < 10; counter++) {
            assertThat(Totp.code(ascii(vectors.getString("secret_ascii")), counter, 6))
                    .isEqualTo(codes.getString(counter));
        }
    }

    @Test
    @Attack(id = "O-1", asvs = "6.5.3")
    @DisplayName("RFC 6238 appendix B, SHA-1")
    void timesGiveTheCodesOfRfc6238() throws IOException {
        var vectors = vectors().getJsonObject("rfc6238_appendix_b");
        var key = ascii(vectors.getJsonObject("secrets_ascii").getString("SHA1"));
        var times = vectors.getJsonArray("times");
        var codes = vectors.getJsonObject("codes").getJsonArray("SHA1");

        for (var i = 0; i < times.size(); i++) {
            var step = times.getJsonNumber(i).longValue() / Totp.PERIOD;
            assertThat(Totp.code(key, step, 8)).isEqualTo(codes.getString(i));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 282760", "1764000000, 131496"})
    void codesAreThoseOfAnotherImplementation(long seconds, String code) {
        assertThat(Totp.step(SECRET, code, Instant.ofEpochSecond(seconds))).hasValue(seconds / Totp.PERIOD);
    }

    @ParameterizedTest
    @Attack(id = "O-3", asvs = "6.5.5")
    @DisplayName("one step of drift, never two")
    @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
    void aClockMayBeOffByOneStep(int drift, boolean taken) {
        var step = NOW.getEpochSecond() / Totp.PERIOD + drift;
        var code = Totp.code(Totp.decode(SECRET), step, 6);

        var found = Totp.step(SECRET, code, NOW);

        assertThat(found.isPresent()).isEqualTo(taken);
        if (taken) assertThat(found).hasValue(step);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "12345a", "１２３４５６", "-12345", "123456\n"})
    void whatIsNotSixDigitsIsNoCode(String code) {
        assertThat(Totp.step(SECRET, code, NOW)).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("RFC 4648 section 10")
    @CsvSource({
        "'', ''",
        "MY======, f",
        "MZXQ====, fo",
        "MZXW6===, foo",
        "MZXW6YQ=, foob",
        "MZXW6YTB, fooba",
        "MZXW6YTBOI======, foobar",
        "mzxw 6ytb oi, foobar"
    })
    void base32IsReadWithAndWithoutPadding(String base32, String text) {
        assertThat(Totp.decode(base32)).isEqualTo(ascii(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MZXW6YT1", "MZXW6YT0", "MZXW-6YTB", "é"})
    void whatIsNotBase32IsRefused(String text) {
        assertThatThrownBy(() -> Totp.decode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static JsonObject vectors() throws IOException {
        try (var reader = Json.createReader(Files.newBufferedReader(SharedData.require("otp/rfc4226_rfc6238.json")))) {
            return reader.readObject();
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
