package org.concilier.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concilier.shared.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {
    @ParameterizedTest
    @ValueSource(strings = {"arrays", "french", "structures", "unicode", "values", "weird"})
    void agreesByteForByteWithThePublishedVectors(String name) throws IOException {
        var input = Files.readString(SharedData.require("jcs/input/" + name + ".json"));
        var hex = Files.readString(SharedData.require("jcs/outhex/" + name + ".txt"));

        var canonical = CanonicalJson.of(input).getBytes(StandardCharsets.UTF_8);

        assertThat(canonical).isEqualTo(HexFormat.of().parseHex(hex.replaceAll("\\s", "")));
        assertThat(canonical).isEqualTo(Files.readAllBytes(SharedData.require("jcs/output/" + name + ".json")));
    }

    @Test
    void writesWhatEventsAreMadeOf() {
        var id = UUID.fromString("00000000-0000-0000-0000-000000000001");
        var event = Map.of(
                "who",
                id,
                "kind",
                LeafKind.ACCESS,
                "at",
                Instant.EPOCH,
                "all",
                List.of(1, 2.5, true, Map.of("b", "é")));

        assertThat(CanonicalJson.of(event))
                .isEqualTo("{\"all\":[1,2.5,true,{\"b\":\"é\"}],\"at\":\"1970-01-01T00:00:00Z\",\"kind\":\"ACCESS\","
                        + "\"who\":\"00000000-0000-0000-0000-000000000001\"}");
    }

    @Test
    void refusesWhatAReaderWouldRoundOrCouldNotRead() {
        for (var odd : Arrays.asList(9007199254740993L, Double.NaN, new Object())) {
            assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(Map.of("n", odd)));
        }
        assertThat(CanonicalJson.of(Map.of("n", 9007199254740992L))).isEqualTo("{\"n\":9007199254740992}");
    }
}
