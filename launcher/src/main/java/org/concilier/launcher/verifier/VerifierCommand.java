package org.concilier.launcher.verifier;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concilier.launcher.Refusal;
import org.concilier.launcher.Terminal;

/** {@code ./concilier verifier}: asks for a challenge, signs what was seen, and hands it in. */
public final class VerifierCommand {
    private static final List<String> OPTIONS =
            List.of("--as", "--seen", "--customer", "--interaction", "--purpose", "--home");

    private final Terminal terminal;
    private final Clock clock;

    public VerifierCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /**
     * @param home where a demonstration keeps its data, unless {@code --home} says otherwise
     * @return 0 when the server accepts, 1 when it does not
     */
    public int run(List<String> words, Path home, Path directory) {
        var given = read(words);
        var file =
                directory.resolve(given.getOrDefault("--home", home.toString())).resolve("credentials.json");
        var as = Recogniser.named(given.getOrDefault("--as", "voice"))
                .orElseThrow(() -> Refusal.unreadable("--as is voice, gate or sensor."));
        var seen = Sighting.named(given.getOrDefault("--seen", "accept"))
                .orElseThrow(
                        () -> Refusal.unreadable("--seen is accept, reject, inconclusive, unknown, spoof or fraud."));
        return play(as, seen, given, credentials(file));
    }

    private int play(Recogniser as, Sighting seen, Map<String, String> given, JsonObject all) {
        var verifier = all.getJsonArray("verifiers").getValuesAs(JsonObject.class).stream()
                .filter(v -> modalities(v).contains(as.modality()))
                .findFirst()
                .orElseThrow(() -> new Refusal("There is no verifier for " + as.modality() + "."));
        var line = new Line(
                URI.create(all.getString("baseUrl")),
                verifier.getString("clientId"),
                verifier.getString("clientSecret"));
        var named = line.challenge(question(as, given, all).build());
        var subject = named.getString("subjectHint");
        var challenge = as == Recogniser.GATE && given.containsKey("--interaction")
                ? line.challenge(question(as, given, all).remove("customerId").build())
                : named;
        var simulated = new SimulatedVerifier(verifier.getString("issuer"), verifier.getJsonObject("privateKeyJwk"));
        var claims = simulated.says(as, seen, challenge, subject, clock.instant());
        var answer = line.hand(simulated.sign(claims));
        terminal.done("It said: " + claims);
        terminal.say(answer.body().toString());
        return answer.status() == 200 ? 0 : 1;
    }

    /** A gate knows people from their enrolment; who of a gallery stands before it, it says itself. */
    private static JsonObjectBuilder question(Recogniser as, Map<String, String> given, JsonObject all) {
        var question = Json.createObjectBuilder()
                .add("customerId", given.getOrDefault("--customer", firstCustomer(all)))
                .add("modality", as.modality())
                .add("purpose", given.getOrDefault("--purpose", as.purpose()));
        if (given.containsKey("--interaction")) question.add("interaction", given.get("--interaction"));
        return question;
    }

    private static String firstCustomer(JsonObject all) {
        var customers = all.getJsonArray("customers");
        return customers.isEmpty() ? "" : customers.getJsonObject(0).getString("id");
    }

    private static List<String> modalities(JsonObject verifier) {
        return verifier.getJsonArray("modalities").getValuesAs(JsonString::getString);
    }

    private static Map<String, String> read(List<String> words) {
        var given = new HashMap<String, String>();
        for (int i = 0; i < words.size(); i += 2) {
            var option = words.get(i);
            if (!OPTIONS.contains(option)) throw Refusal.unreadable("Unknown option " + option + ".");
            if (i + 1 == words.size()) throw Refusal.unreadable("Option " + option + " needs something after it.");
            given.put(option, words.get(i + 1));
        }
        return given;
    }

    private static JsonObject credentials(Path file) {
        try (var reader = Json.createReader(Files.newBufferedReader(file))) {
            return reader.readObject();
        } catch (IOException | JsonException e) {
            throw new Refusal("There are no verifiers in " + file.getParent() + "; start a demonstration first.");
        }
    }
}
