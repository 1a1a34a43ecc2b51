package org.concilier.launcher.proof;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concilier.launcher.Refusal;

/** What is to be verified, and with what: {@code FILE [--keys FILE] [--checkpoint FILE] [--json]}. */
record Request(Path file, Map<String, Path> options, boolean json) {
    private static final long LARGEST_ASIDE = 1 << 20;

    /** @param allowed options with a file after them */
    static Request parse(List<String> words, List<String> allowed, Path directory) {
        var rest = new ArrayDeque<>(words);
        var options = new HashMap<String, Path>();
        Path file = null;
        var json = false;
        while (!rest.isEmpty()) {
            var word = rest.remove();
            if (word.equals("--json")) json = true;
            else if (allowed.contains(word) && rest.isEmpty())
                throw Refusal.unreadable("Option " + word + " needs a file after it.");
            else if (allowed.contains(word)) options.put(word, directory.resolve(rest.remove()));
            else if (word.startsWith("-") || file != null) throw Refusal.unreadable("Unknown option " + word + ".");
            else file = directory.resolve(word);
        }
        if (file == null) throw Refusal.unreadable("Name the file to verify.");
        if (!Files.isReadable(file) || Files.isDirectory(file)) throw Refusal.unreadable("Cannot read " + file + ".");
        return new Request(file, options, json);
    }

    /** The JWK set given with {@code --keys}. */
    Optional<Keys> keys() {
        return object("--keys").map(set -> {
            try {
                return Keys.of(set);
            } catch (JsonException e) {
                throw Refusal.unreadable(
                        options.get("--keys") + " is not a JWK set, such as the server gives at /oauth/jwks.");
            }
        });
    }

    /** The checkpoint given with {@code --checkpoint}. */
    Optional<SignedCheckpoint> checkpoint() {
        return object("--checkpoint").map(json -> {
            try {
                return SignedCheckpoint.of(json);
            } catch (Damaged e) {
                throw Refusal.unreadable(options.get("--checkpoint") + " is not a checkpoint: " + e.getMessage() + ".");
            }
        });
    }

    private Optional<JsonObject> object(String option) {
        return Optional.ofNullable(options.get(option)).map(path -> {
            try {
                if (Files.size(path) > LARGEST_ASIDE) throw new Damaged("it is too large");
                return ExportLines.parse(Files.readAllBytes(path));
            } catch (IOException | Damaged e) {
                throw Refusal.unreadable("Cannot read the JSON in " + path + ".");
            }
        });
    }
}
