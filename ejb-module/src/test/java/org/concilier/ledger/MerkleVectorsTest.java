package org.concilier.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.assertj.core.api.SoftAssertions;
import org.concilier.shared.SharedData;
import org.junit.jupiter.api.Test;

/** The published proofs of transparency-dev/merkle: each must be accepted or refused as they say. */
class MerkleVectorsTest {
    @Test
    void sixOfNinetyEightInclusionProofsHold() throws IOException {
        check(
                "merkle/inclusion",
                v -> proof(v).includes(
                                number(v, "leafIdx"), hash(v, "leafHash"), number(v, "treeSize"), hash(v, "root")));
    }

    @Test
    void sixOfNinetyEightConsistencyProofsHold() throws IOException {
        check(
                "merkle/consistency",
                v -> proof(v).connects(number(v, "size1"), hash(v, "root1"), number(v, "size2"), hash(v, "root2")));
    }

    private static void check(String folder, Predicate<JsonObject> holds) throws IOException {
        var vectors = vectors(SharedData.require(folder));
        assertThat(vectors).hasSize(98);
        var softly = new SoftAssertions();
        for (var vector : vectors) {
            softly.assertThat(holds.test(vector)).as(vector.getString("desc")).isEqualTo(!vector.getBoolean("wantErr"));
        }
        softly.assertAll();
        assertThat(vectors.stream().filter(holds)).hasSize(6);
    }

    private static List<JsonObject> vectors(Path folder) throws IOException {
        var all = new ArrayList<JsonObject>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                try (var reader = Json.createReader(Files.newInputStream(file))) {
                    all.add(reader.readObject());
                }
            }
        }
        return all;
    }

    private static Proof proof(JsonObject vector) {
        if (vector.get("proof") == JsonValue.NULL) return new Proof(List.of());
        return new Proof(vector.getJsonArray("proof").getValuesAs(JsonString.class).stream()
                .map(text -> Hash.parse(text.getString()))
                .toList());
    }

    private static Hash hash(JsonObject vector, String name) {
        return vector.isNull(name) ? new Hash(new byte[0]) : Hash.parse(vector.getString(name));
    }

    /** Sizes are unsigned in the vectors: what does not fit is as wrong as what is negative. */
    private static long number(JsonObject vector, String name) {
        return vector.getJsonNumber(name).longValue();
    }
}
