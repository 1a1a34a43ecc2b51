package org.concilier.launcher.kiosk;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concilier.launcher.Refusal;
import org.concilier.launcher.Terminal;
import org.concilier.launcher.verifier.Line;
import org.concilier.launcher.verifier.VerifierCommand;

/**
 * {@code ./concilier kiosk}: the company expects a customer today, who presses the button of the kiosk and looks at the camera;
 * whoever is recognised sees offers and is checked in, and whoever is not is sent to a person.
 */
public final class KioskCommand {
    private static final List<String> OPTIONS = List.of("--customer", "--seen", "--home");
    private static final String SESSIONS = "/api/v1/kiosk-sessions";

    /** Where the demonstration's counter stands: days begin there. */
    private static final ZoneId LILLE = ZoneId.of("Europe/Paris");

    private final Terminal terminal;
    private final Clock clock;

    public KioskCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /**
     * @param home where a demonstration keeps its data, unless {@code --home} says otherwise
     * @return 0 when somebody was recognised, 1 when a person helps
     */
    public int run(List<String> words, Path home, Path directory) {
        var given = read(words);
        var place = directory.resolve(given.getOrDefault("--home", home.toString()));
        var all = credentials(place.resolve("credentials.json"));
        var customer = given.getOrDefault("--customer", first(all));
        expect(all, customer);
        var line = new KioskLine(URI.create(all.getString("baseUrl")), all.getJsonObject("kiosk"), clock);
        var pressed = Json.createObjectBuilder().add("intent", "button").build();
        var session = ok(line.send("POST", SESSIONS, pressed)).getString("id");
        terminal.say("The button was pressed: " + session + ". Please look at the camera.");
        var seen = given.getOrDefault("--seen", "accept");
        var question = List.of("--as", "gate", "--customer", customer, "--interaction", session, "--seen", seen);
        new VerifierCommand(terminal, clock).run(question, place, directory);
        return show(line, session);
    }

    /** Nobody else is looked for: today's gallery is those who said yes to face recognition. */
    private void expect(JsonObject all, String customer) {
        var shop = all.getJsonObject("partner");
        var company = new Line(
                URI.create(all.getString("baseUrl")), shop.getString("clientId"), shop.getString("clientSecret"));
        var people = Json.createObjectBuilder()
                .add("customerIds", Json.createArrayBuilder().add(customer))
                .build();
        var place = all.getJsonObject("kiosk").getString("place");
        var answer = company.post(
                "/api/v1/galleries/" + place + "/" + LocalDate.now(clock.withZone(LILLE)) + "/people", people);
        if (answer.status() != 200) throw new Refusal(answer.body().getString("detail", "Nobody can be expected."));
        terminal.say(
                "Expected today at the place " + place + ": " + answer.body().getInt("size") + " of those asked, "
                        + answer.body().getInt("leftOut") + " did not say yes to face recognition.");
    }

    private int show(KioskLine line, String session) {
        var mine = SESSIONS + "/" + session;
        var next = ok(line.send("GET", mine, null)).getString("next");
        if (!next.equals("offers")) {
            terminal.say("Somebody of ours will help you. (" + next + ")");
            return 1;
        }
        ok(line.send("GET", mine + "/offers", null)).getJsonArray("offers").getValuesAs(JsonObject.class).stream()
                .map(offer -> "  " + offer.getString("title") + " - " + offer.getString("why"))
                .forEach(terminal::say);
        terminal.say("Checked in at "
                + ok(line.send("POST", mine + "/check-in", null)).getString("checkedInAt") + ". Welcome!");
        line.send("DELETE", mine, null);
        return 0;
    }

    private static JsonObject ok(KioskLine.Answer answer) {
        if (answer.status() >= 300)
            throw new Refusal("The server refuses: " + answer.body().getString("detail", "" + answer.status()));
        return answer.body();
    }

    private static String first(JsonObject all) {
        var customers = all.getJsonArray("customers");
        return customers.isEmpty() ? "" : customers.getJsonObject(0).getString("id");
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
            throw new Refusal("There is no kiosk in " + file.getParent() + "; start a demonstration first.");
        }
    }
}
