package org.concilier.launcher.demo;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Publishes the starter catalogue: purposes with their notices, then campaigns, whose rules need the purposes. */
final class Catalogue {
    private static final String WRITTEN_IN = "EUR";

    private final Path folder;
    private final String currency;

    /** @param currency of the company; amounts of the catalogue are taken to be in it */
    Catalogue(Path folder, String currency) {
        this.folder = folder;
        this.currency = currency;
    }

    /** The version of the notice now shown for each purpose. */
    Map<String, Integer> publishPurposes(Api api) {
        var versions = new HashMap<String, Integer>();
        for (var entry : read("purposes")) {
            var code = entry.getString("code");
            api.put("/api/v1/purposes/" + code, entry.getJsonObject("purpose"));
            var notice = api.create("/api/v1/notices/" + code + "/versions", entry.getJsonObject("notice"));
            versions.put(code, notice.body().getInt("version"));
        }
        return versions;
    }

    /** The data policy; the same one again changes nothing. */
    void publishPolicy(Api api) {
        api.put("/api/v1/policy", object("policy"));
    }

    /** Campaigns with their offers and experiments, as drafts. */
    void writeCampaigns(Api author) {
        read("campaigns").forEach(campaign -> author.create("/api/v1/campaigns", campaign));
        read("offers").forEach(offer -> author.create("/api/v1/offers", offer));
        read("experiments").forEach(experiment -> author.create("/api/v1/experiments", experiment));
    }

    /** All of them, handed in by one program and published by another, as it must be. */
    void publishCampaigns(Api author, Api publisher) {
        for (var campaign : read("campaigns")) {
            var path = "/api/v1/campaigns/" + campaign.getString("code");
            var submitted = author.change(path + "/submission", author.get(path).getInt("version"));
            publisher.change(path + "/publication", submitted.getInt("version"));
        }
    }

    private List<JsonObject> read(String name) {
        return object(name).getJsonArray(name).getValuesAs(JsonObject.class);
    }

    private JsonObject object(String name) {
        var file = folder.resolve(name + ".json");
        try (var reader = Json.createReader(new StringReader(inOurCurrency(Files.readString(file))))) {
            return reader.readObject();
        } catch (IOException | JsonException e) {
            throw new ApiFault("Cannot read the starter catalogue " + file + ": " + e.getMessage() + ".");
        }
    }

    private String inOurCurrency(String json) {
        var symbol = Currency.getInstance(currency).getSymbol(Locale.US);
        return json.replace("€", symbol)
                .replaceAll("(\"currency\"\\s*:\\s*)\"" + WRITTEN_IN + "\"", "$1\"" + currency + "\"");
    }
}
