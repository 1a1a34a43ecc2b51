package org.concilier.launcher.proof;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who agreed to what and when, out of a receipt with the names of the Kantara specification 1.1, or of one in JSON-LD
 * with the terms of W3C DPV. Members are looked for at any depth, as receipts nest them differently.
 */
final class ReceiptFacts {
    private static final Map<String, String> KANTARA = named(
            "Receipt", "consentReceiptID",
            "Who", "piiPrincipalId",
            "Whom", "piiController",
            "What", "purpose",
            "Data", "piiCategory",
            "Answer", "state",
            "When", "consentTimestamp",
            "Words", "policyUrl",
            "To stop", "termination",
            "Leaf", "leafHash");

    private static final Map<String, String> DPV = named(
            "Receipt", "dct:identifier",
            "Who", "dpv:hasDataSubject",
            "Whom", "dpv:hasDataController",
            "What", "dpv:hasPurpose",
            "Data", "dpv:hasPersonalData",
            "Answer", "@type",
            "When", "dpv:isIndicatedAtTime",
            "Words", "dpv:hasNotice",
            "To stop", "dpv:hasConsentControl",
            "Leaf", "leafHash");

    private ReceiptFacts() {}

    /** In reading order; what the receipt does not tell is left out. */
    static Map<String, String> of(JsonObject receipt) {
        var facts = new LinkedHashMap<String, String>();
        var linked = receipt.containsKey("@context");
        var status = find(receipt, "dpv:hasConsentStatus").orElse(receipt);
        (linked ? DPV : KANTARA).forEach((fact, member) -> {
            var from = linked && fact.equals("Answer") ? status : receipt;
            find(from, member)
                    .map(ReceiptFacts::text)
                    .filter(text -> !text.isBlank())
                    .ifPresent(text -> facts.put(fact, text));
        });
        return facts;
    }

    /** The first member of this name, the outermost before those within. */
    private static Optional<JsonValue> find(JsonValue in, String name) {
        if (in instanceof JsonObject object && object.containsKey(name)) return Optional.of(object.get(name));
        var within = in instanceof JsonObject object ? object.values() : in instanceof JsonArray array ? array : null;
        if (within == null) return Optional.empty();
        return within.stream()
                .map(one -> find(one, name))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String text(JsonValue value) {
        if (value instanceof JsonArray all)
            return all.stream().map(ReceiptFacts::text).collect(Collectors.joining(", "));
        // Kantara's instants are seconds since 1970.
        if (value instanceof JsonNumber seconds)
            return Instant.ofEpochSecond(seconds.longValue()).toString();
        if (value instanceof JsonString text) return shown(text.getString());
        if (value instanceof JsonObject node) {
            return shown(node.getString("dct:title", node.getString("@id", node.getString("@value", ""))));
        }
        return "";
    }

    /** Without what could move a terminal's cursor. */
    private static String shown(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    private static Map<String, String> named(String... pairs) {
        var all = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) all.put(pairs[i], pairs[i + 1]);
        return all;
    }
}
