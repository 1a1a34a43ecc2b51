package org.concilier.launcher.proof;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.concilier.launcher.Refusal;

/** Whether a signed receipt is what one of the keys given has signed. */
record ReceiptVerdict(Jws receipt, Keys keys) {
    static final String TYPE = "consent-receipt+jwt";
    private static final long LARGEST = 1 << 20;

    static ReceiptVerdict of(Path file, Keys keys) {
        try {
            if (Files.size(file) > LARGEST) throw new Damaged("it is too large");
            return new ReceiptVerdict(Jws.of(Files.readString(file, StandardCharsets.US_ASCII)), keys);
        } catch (IOException | Damaged e) {
            throw Refusal.unreadable(file + " is not a signed receipt (a compact JWS with a JSON payload).");
        }
    }

    boolean holds() {
        return fault().isEmpty();
    }

    /** Nothing of a receipt that is not genuine is told: it might be anything. */
    List<String> lines() {
        if (!holds()) {
            return List.of(
                    "NOT genuine: " + fault(),
                    "Do not rely on it. Ask the company for the receipt again, and for its keys over a way that you trust.");
        }
        var lines = new ArrayList<String>();
        lines.add("Genuine: signed by key " + receipt.keyId() + ", one of those given.");
        ReceiptFacts.of(receipt.payload())
                .forEach((fact, text) -> lines.add(String.format("%-8s %s", fact + ":", text)));
        return lines;
    }

    JsonObject json() {
        var json = Json.createObjectBuilder().add("genuine", holds());
        return (holds()
                        ? json.add("keyId", receipt.keyId()).add("receipt", receipt.payload())
                        : json.add("fault", fault()))
                .build();
    }

    /** Empty when it is genuine. */
    private String fault() {
        if (!TYPE.equals(receipt.header().getString("typ", "")))
            return "it is signed as something else than a receipt.";
        if (!keys.has(receipt.keyId())) return "the key that it names is not one of those given.";
        if (!receipt.isSignedBy(keys)) return "the key that it names did not sign it, or it was altered since.";
        return "";
    }
}
