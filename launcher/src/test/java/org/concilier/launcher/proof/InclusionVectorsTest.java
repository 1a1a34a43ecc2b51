package org.concilier.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The published proofs of transparency-dev/merkle on the second implementation: it must agree with the first. */
class InclusionVectorsTest {
    @Test
    void sixOfNinetyEightInclusionProofsHold() throws IOException {
        var folder = Optional.ofNullable(System.getenv("CONCILIER_SHARED_DATA"))
                .map(Path::of)
                .orElse(Path.of("..", "..", "shared", "data"))
                .resolve("merkle/inclusion");
        Assumptions.assumeTrue(Files.exists(folder), "skipped: no test data at " + folder);
        List<JsonObject> vectors;
        try (var files = Files.walk(folder)) {
            vectors = files.filter(Files::isRegularFile)
                    .map(InclusionVectorsTest::read)
                    .toList();
        }

        assertThat(vectors).hasSize(98);
        assertThat(vectors)
                .allSatisfy(vector -> assertThat(holds(vector))
                        .as(vector.getString("desc"))
                        .isEqualTo(!vector.getBoolean("wantErr")));
        assertThat(vectors).filteredOn(InclusionVectorsTest::holds).hasSize(6);
    }

    /** A leaf hash of another length than SHA-256's cannot come from a leaf, which is all that is verified here. */
    private static boolean holds(JsonObject vector) {
        var leaf = bytes(vector, "leafHash");
        if (leaf.length != 32) return false;
        try {
            var root = InclusionProof.root(leaf, number(vector, "leafIdx"), number(vector, "treeSize"), proof(vector));
            return java.util.Arrays.equals(root, bytes(vector, "root"));
        } catch (Damaged e) {
            return false;
        }
    }

    private static List<String> proof(JsonObject vector) {
        if (vector.get("proof") == JsonValue.NULL) return List.of();
        return vector.getJsonArray("proof").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    private static byte[] bytes(JsonObject vector, String name) {
        return vector.isNull(name) ? new byte[0] : Base64.getDecoder().decode(vector.getString(name));
    }

    /** Sizes are unsigned in the vectors: what does not fit is as wrong as what is negative. */
    private static long number(JsonObject vector, String name) {
        return vector.getJsonNumber(name).longValue();
    }

    private static JsonObject read(Path file) {
        try {
            return ExportLines.parse(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
