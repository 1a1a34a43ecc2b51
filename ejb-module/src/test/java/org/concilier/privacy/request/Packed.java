package org.concilier.privacy.request;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;

/** Packages as they are asked for, fetched and opened. */
final class Packed {
    private final RequestWorld world;

    Packed(RequestWorld world) {
        this.world = world;
    }

    RequestView packed(RequestKind kind) {
        return packed(kind, "fr");
    }

    RequestView packed(RequestKind kind, String language) {
        var draft = RequestDraft.of(kind, language, world.verified());
        var asked = world.asPerson(() -> world.requests.open(world.persona.id, draft));
        world.works();
        assertThat(world.found(asked).state()).isEqualTo(RequestState.FULFILLED);
        return asked;
    }

    byte[] bytes(RequestView asked) {
        var out = new ByteArrayOutputStream();
        var pieces = world.asPerson(() -> world.requests.packageOf(world.persona.id, asked.id()))
                .pieces();
        for (int i = 0; i < pieces; i++) {
            int seq = i;
            out.writeBytes(world.asPerson(() -> world.requests.piece(world.persona.id, asked.id(), seq)));
        }
        return out.toByteArray();
    }

    JsonObject json(RequestView asked) {
        try (var reader = Json.createReader(new StringReader(opened(asked).get("data.json")))) {
            return reader.readObject();
        }
    }

    Map<String, String> opened(RequestView asked) {
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes(asked)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
