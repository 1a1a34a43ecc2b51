package org.concilier.web.office;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An offer as the outside contract writes it, laid out in the fields of its form. */
final class OfferReading {
    private final JsonObject offer;

    OfferReading(JsonObject offer) {
        this.offer = offer;
    }

    Map<String, String> fields(Map<String, String> into) {
        for (var text : List.of("title", "description")) {
            into.put(text + "-fr", text(object(offer, text), "fr"));
            into.put(text + "-en", text(object(offer, text), "en"));
        }
        for (var name : List.of("code", "rule", "validFrom", "validTo", "priority", "pointsPrice")) {
            into.put(name, text(offer, name));
        }
        into.put("couponRequired", Boolean.toString(offer.getBoolean("couponRequired", false)));
        into.put("budget-limit", amount(object(object(offer, "budget"), "limit")));
        effect(into, object(offer, "effect"));
        var stacking = object(offer, "stacking");
        into.put("excludes", lines(stacking, "excludes"));
        var groups = array(stacking, "groups");
        for (int i = 0; i < groups.size(); i++) group(into, "groups-" + i, groups.getJsonObject(i));
        var caps = array(offer, "caps");
        for (int i = 0; i < caps.size(); i++) cap(into, "caps-" + i, caps.getJsonObject(i));
        into.values().removeIf(value -> value == null);
        return into;
    }

    private static void effect(Map<String, String> into, JsonObject effect) {
        var multiplier =
                text(effect, "kind") != null && effect.getString("kind").equals("POINTS_MULTIPLIER");
        for (var name : List.of("kind", "points", "buy", "free", "most", "scope", "base", "allocation")) {
            into.put("effect-" + name, text(effect, name));
        }
        into.put(multiplier ? "effect-factor" : "effect-percent", shifted(effect, "basisPoints", multiplier ? 4 : 2));
        into.put("effect-floor", shifted(effect, "floorBasisPoints", 2));
        into.put(multiplier ? "effect-per" : "effect-amount", amount(object(effect, "amount")));
        into.put("effect-cap", amount(object(effect, "cap")));
        into.put("effect-skus", lines(object(effect, "target"), "skus"));
        into.put("effect-categories", lines(object(effect, "target"), "categories"));
    }

    private static void group(Map<String, String> into, String row, JsonObject group) {
        for (var name : List.of("name", "mode", "limit")) into.put(row + "-" + name, text(group, name));
    }

    private static void cap(Map<String, String> into, String row, JsonObject cap) {
        into.put(row + "-counter", text(cap, "counter"));
        into.put(row + "-window", text(cap, "window"));
        var money = object(cap, "amount");
        into.put(row + "-limit", money.isEmpty() ? text(cap, "limit") : amount(money));
        into.put(row + "-per", per(array(cap, "per").getValuesAs(JsonString::getString)));
    }

    /** For each customer of an offer is what for each customer means. */
    private static String per(List<String> names) {
        if (names.equals(List.of("CUSTOMER", "OFFER")) || names.equals(List.of("OFFER", "CUSTOMER"))) return "CUSTOMER";
        return names.contains("CUSTOMER") && names.size() > 1
                ? "CUSTOMER "
                        + names.stream()
                                .filter(n -> !n.equals("CUSTOMER"))
                                .findFirst()
                                .orElse("")
                : String.join(" ", names);
    }

    private static String shifted(JsonObject json, String name, int places) {
        var text = text(json, name);
        if (text == null || text.equals("0")) return null;
        return new BigDecimal(text).movePointLeft(places).stripTrailingZeros().toPlainString();
    }

    private static String amount(JsonObject money) {
        return text(money, "amount");
    }

    private static String lines(JsonObject json, String name) {
        var all = array(json, name);
        return all.isEmpty()
                ? null
                : all.getValuesAs(JsonString::getString).stream().collect(Collectors.joining("\n"));
    }

    static JsonObject object(JsonObject json, String name) {
        return json.get(name) instanceof JsonObject inner ? inner : JsonValue.EMPTY_JSON_OBJECT;
    }

    static JsonArray array(JsonObject json, String name) {
        return json.get(name) instanceof JsonArray inner ? inner : JsonValue.EMPTY_JSON_ARRAY;
    }

    static List<String> texts(JsonObject json, String name) {
        return array(json, name).getValuesAs(JsonString::getString);
    }

    private static String text(JsonObject json, String name) {
        var value = json.get(name);
        if (value == null || value == JsonValue.NULL) return null;
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
