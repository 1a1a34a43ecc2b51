package org.concilier.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {
    /** The example that the Standard Webhooks libraries test themselves with. */
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static final String EXPECTED = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final Instant AT = Instant.ofEpochSecond(1614265330);

    @Test
    void signsThePublishedExample() {
        var header = Signature.header(List.of(SECRET), "msg_p5jXN8AQM9LWM0D4loKWxJek", AT, "{\"test\": 2432232314}");

        assertThat(header).isEqualTo(EXPECTED);
    }

    @Test
    void signsWithEachLiveSecret() {
        var another = Signature.newSecret();
        var header = Signature.header(
                List.of(another, SECRET), "msg_p5jXN8AQM9LWM0D4loKWxJek", AT, "{\"test\": 2432232314}");

        assertThat(header.split(" ")).hasSize(2).contains(EXPECTED);
    }

    @Test
    void aSecretIsThirtyTwoRandomBytes() {
        var secret = Signature.newSecret();

        assertThat(secret).startsWith("whsec_").isNotEqualTo(Signature.newSecret());
        assertThat(Base64.getDecoder().decode(secret.substring(6))).hasSize(32);
    }

    @Test
    void waitsGrowAndEndAtHalfADay() {
        assertThat(Backoff.after(1, 0.5)).isEqualTo(Duration.ofSeconds(5));
        assertThat(Backoff.after(2, 0.5)).isEqualTo(Duration.ofSeconds(20));
        assertThat(Backoff.after(4, 0.5)).isEqualTo(Duration.ofSeconds(320));
        assertThat(Backoff.after(60, 0.5)).isEqualTo(Duration.ofHours(12));
        assertThat(Backoff.after(1, 0)).isEqualTo(Duration.ofSeconds(4));
        assertThat(Backoff.after(1, 1)).isEqualTo(Duration.ofSeconds(6));
    }
}
