package org.concilier.web.office;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the form of an offer holds, written as the outside contract takes it. What is no number stays as it was typed. */
final class OfferFields {
    static final int CAPS = 10;
    static final int GROUPS = 5;

    private static final List<String> REACH = List.of("effect-scope", "effect-base", "effect-allocation");

    private final Map<String, String> typed;
    private final String currency;
    private final String kind;

    OfferFields(Map<String, String> typed, String currency) {
        this.typed = typed;
        this.currency = currency;
        this.kind = typed.getOrDefault("effect-kind", "");
    }

    JsonObject json(String campaign, String code, List<String> placements) {
        var form = new Typed(typed);
        var json = Json.createObjectBuilder(form.texts("title-fr", "title-en", "description-fr", "description-en"));
        json.add("campaign", campaign);
        text(json, "code", code);
        text(json, "rule", typed.get("rule"));
        text(json, "validFrom", typed.get("validFrom"));
        text(json, "validTo", typed.get("validTo"));
        some(json, "priority", form.number("priority"));
        some(json, "pointsPrice", form.number("pointsPrice"));
        if (!placements.isEmpty()) json.add("placements", Json.createArrayBuilder(placements));
        if (Boolean.parseBoolean(typed.get("couponRequired"))) json.add("couponRequired", true);
        if (has("budget-limit")) json.add("budget", Json.createObjectBuilder().add("limit", money("budget-limit")));
        if (!kind.isEmpty()) json.add("effect", effect(form));
        var stacking = stacking();
        if (!stacking.isEmpty()) json.add("stacking", stacking);
        var caps = caps();
        if (!caps.isEmpty()) json.add("caps", caps);
        return json.build();
    }

    private JsonObjectBuilder effect(Typed form) {
        var effect = Json.createObjectBuilder().add("kind", kind);
        switch (kind) {
            case "PERCENT_OFF" -> some(effect, "basisPoints", hundredths("effect-percent", 2));
            case "AMOUNT_OFF", "FIXED_PRICE" -> some(effect, "amount", money("effect-amount"));
            case "FREE_ITEM" ->
                List.of("buy", "free", "most").forEach(name -> some(effect, name, form.number("effect-" + name)));
            case "POINTS" -> some(effect, "points", form.number("effect-points"));
            case "POINTS_MULTIPLIER" -> {
                some(effect, "basisPoints", hundredths("effect-factor", 4));
                some(effect, "amount", money("effect-per"));
            }
            default -> {}
        }
        if (List.of("PERCENT_OFF", "AMOUNT_OFF", "FIXED_PRICE", "FREE_ITEM").contains(kind)) reach(effect);
        if (kind.equals("POINTS_MULTIPLIER")) target(effect, form);
        return effect;
    }

    private void reach(JsonObjectBuilder effect) {
        some(effect, "cap", money("effect-cap"));
        var scope = typed.get("effect-scope");
        for (var name : kind.equals("FREE_ITEM") ? List.<String>of() : REACH) {
            var shared = "ORDER".equals(scope) || !name.equals("effect-allocation");
            if (shared) text(effect, name.substring("effect-".length()), typed.get(name));
        }
        if (!"SHIPPING".equals(scope) || kind.equals("FREE_ITEM")) target(effect, new Typed(typed));
        some(effect, "floorBasisPoints", hundredths("effect-floor", 2));
    }

    private void target(JsonObjectBuilder effect, Typed form) {
        var target = Json.createObjectBuilder();
        some(target, "skus", form.lines("effect-skus"));
        some(target, "categories", form.lines("effect-categories"));
        var built = target.build();
        if (!built.isEmpty()) effect.add("target", built);
    }

    private JsonObject stacking() {
        var groups = Json.createArrayBuilder();
        var json = Json.createObjectBuilder();
        for (int i = 0; i < GROUPS; i++) if (has("groups-" + i + "-name")) groups.add(group("groups-" + i));
        var built = groups.build();
        if (!built.isEmpty()) json.add("groups", built);
        some(json, "excludes", new Typed(typed).lines("excludes"));
        return json.build();
    }

    private JsonObjectBuilder group(String row) {
        var group = Json.createObjectBuilder();
        text(group, "name", typed.get(row + "-name"));
        text(group, "mode", typed.get(row + "-mode"));
        some(group, "limit", new Typed(typed).number(row + "-limit"));
        return group;
    }

    private JsonArray caps() {
        var caps = Json.createArrayBuilder();
        for (int i = 0; i < CAPS; i++) if (has("caps-" + i + "-limit")) caps.add(cap("caps-" + i));
        return caps.build();
    }

    private JsonObjectBuilder cap(String row) {
        var cap = Json.createObjectBuilder();
        text(cap, "counter", typed.get(row + "-counter"));
        text(cap, "window", typed.get(row + "-window"));
        var per = typed.get(row + "-per");
        if (per != null) cap.add("per", Json.createArrayBuilder(List.of(per.split(" "))));
        if ("AMOUNT".equals(typed.get(row + "-counter"))) cap.add("amount", money(row + "-limit"));
        else some(cap, "limit", new Typed(typed).number(row + "-limit"));
        return cap;
    }

    private boolean has(String name) {
        return typed.get(name) != null;
    }

    /** 12.5 as 1250, with two places; whatever else stays a text, which its reader refuses. */
    private JsonValue hundredths(String name, int places) {
        var said = typed.get(name);
        if (said == null) return JsonValue.NULL;
        var plain = plain(said);
        return plain.matches("\\d{1,6}(\\.\\d{1," + places + "})?")
                ? Json.createValue(new BigDecimal(plain).movePointRight(places).intValueExact())
                : Json.createValue(said);
    }

    private JsonValue money(String name) {
        if (!has(name)) return JsonValue.NULL;
        return Json.createObjectBuilder()
                .add("amount", plain(typed.get(name)))
                .add("currency", currency)
                .build();
    }

    private static String plain(String number) {
        return number.replaceAll("[\\s\u00a0\u202f€%]", "").replace(',', '.');
    }

    private static void text(JsonObjectBuilder json, String name, String value) {
        if (value != null && !value.isBlank()) json.add(name, value.strip().replace("\r\n", "\n"));
    }

    private static void some(JsonObjectBuilder json, String name, JsonValue value) {
        if (value != JsonValue.NULL) json.add(name, value);
    }

    /** An offer as the contract gives it, in the fields of the form. */
    static Map<String, String> of(JsonObject offer) {
        return new OfferReading(offer).fields(new HashMap<>());
    }
}
