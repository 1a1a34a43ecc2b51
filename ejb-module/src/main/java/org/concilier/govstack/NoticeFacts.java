package org.concilier.govstack;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a revision says of a notice.
 *
 * @param version 0 before the first
 * @param compatible whether consents given on the version before go on to count
 * @param digests SHA-256 of the text by language, hexadecimal, so that a revision stands for the very words
 */
record NoticeFacts(int version, boolean compatible, Map<String, String> digests) {
    static final NoticeFacts NONE = new NoticeFacts(0, false, Map.of());

    static NoticeFacts of(JsonObject data) {
        var digests = new TreeMap<String, String>();
        data.getJsonObject("notice")
                .forEach((language, digest) -> digests.put(language, ((JsonString) digest).getString()));
        var version = Integer.parseInt(data.getString("version"));
        return new NoticeFacts(version, data.get("compatibleWithVersion") instanceof JsonString, digests);
    }
}
