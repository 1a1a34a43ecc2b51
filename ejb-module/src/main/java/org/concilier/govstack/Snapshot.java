package org.concilier.govstack;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.concilier.ledger.CanonicalJson;

/**
 * An object as it was at an instant, in the members that GovStack's Revision lists for {@code serializedSnapshot}, written
 * as canonical JSON (RFC 8785).
 *
 * @param objectId empty for a draft
 * @param individual who authorised it, null when it was somebody else
 * @param other login or client id, null when it was the individual alone
 * @param objectData the object's own fields
 */
record Snapshot(
        String schemaName, String objectId, Instant at, UUID individual, String other, Map<String, ?> objectData) {

    String text() {
        var members = new HashMap<String, Object>();
        members.put("schemaName", schemaName);
        members.put("objectId", objectId);
        if (objectId.isEmpty()) members.put("signedWithoutObjectId", true);
        members.put("timestamp", at);
        members.put("authorizedByIndividual", individual);
        members.put("authorizedByOther", other);
        members.put("objectData", objectData);
        return CanonicalJson.of(members);
    }

    /** SHA-1 in hexadecimal: the contract says so. What proves our records is the ledger, not this. */
    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }

    /** The {@code objectData} of a text that {@link #text} wrote. */
    static JsonObject data(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject().getJsonObject("objectData");
        }
    }

    /** Whether a stored text says the same of the object. */
    static boolean says(String text, Map<String, ?> objectData) {
        return CanonicalJson.of(data(text)).equals(CanonicalJson.of(objectData));
    }
}
