package org.concilier.launcher.proof;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the verifier says of lines that lie in a file. */
record Auditor(Path folder) {
    LedgerVerdict verdict(List<String> lines) {
        return verdict(lines, null, null);
    }

    LedgerVerdict verdict(List<String> lines, JsonObject keys, JsonObject kept) {
        return verdict(String.join("\n", lines) + "\n", keys, kept);
    }

    LedgerVerdict verdict(String text, JsonObject keys, JsonObject kept) {
        try {
            var file = Files.writeString(folder.resolve("ledger.ndjson"), text);
            return LedgerAudit.of(
                    file,
                    Optional.ofNullable(keys).map(Keys::of),
                    Optional.ofNullable(kept).map(SignedCheckpoint::of));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
