package org.concilier.identity.biometric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What looks for marks finds them where they are, in memory and in every spelling. */
class MarkerTest {
    @Test
    void theSearchFindsWhatIsThere() throws IOException {
        var held = new ArrayList<>(List.of(Marker.text()));
        assertThat(Marker.inMemory()).isNotNull();
        for (var before : List.of("", "a", "ab")) {
            var bytes = (before + held.get(0)).getBytes(StandardCharsets.UTF_8);
            assertThat(Marker.in("x" + SimulatedVerifier.encode(bytes) + "y")).isNotNull();
        }
        assertThat(Marker.in("nothing of it")).isNull();
        held.clear();
    }
}
