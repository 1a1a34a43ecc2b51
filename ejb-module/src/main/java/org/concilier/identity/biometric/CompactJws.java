package org.concilier.identity.biometric;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A compact JWS (RFC 7515 section 7.1) in the one form that is taken: at most 4 KiB, canonical base64url, a header of
 * {@code alg}, {@code kid} and {@code typ} and nothing else, JSON with each name once. There is one way to write an
 * assertion, so that nobody can write another one that means the same.
 */
record CompactJws(String algorithm, String keyId, JsonObject payload, byte[] signingInput, byte[] signature) {
    static final String TYPE = "bio-assertion+jwt";
    static final int LONGEST = 4096;

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    private static final Set<String> HEADER = Set.of("alg", "kid", "typ");
    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    static CompactJws parse(String text) throws Refused {
        Refused.unless(text.length() <= LONGEST, Cause.TOO_LARGE);
        Refused.unless(SHAPE.matcher(text).matches(), Cause.MALFORMED);
        var parts = text.split("\\.");
        var header = object(decoded(parts[0]));
        Refused.unless(header.keySet().equals(HEADER), Cause.HEADER);
        Refused.unless(TYPE.equals(text(header, "typ")), Cause.HEADER);
        return new CompactJws(
                text(header, "alg"),
                text(header, "kid"),
                object(decoded(parts[1])),
                (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII),
                decoded(parts[2]));
    }

    private static String text(JsonObject header, String name) throws Refused {
        if (header.get(name) instanceof JsonString text) return text.getString();
        throw new Refused(Cause.HEADER);
    }

    /** Bits that mean nothing must be zero (RFC 4648 section 3.5): otherwise several texts are the same signature. */
    private static byte[] decoded(String part) throws Refused {
        try {
            var bytes = Base64.getUrlDecoder().decode(part);
            var canonical = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            Refused.unless(canonical.equals(part), Cause.MALFORMED);
            return bytes;
        } catch (IllegalArgumentException e) {
            throw new Refused(Cause.MALFORMED);
        }
    }

    /** In a list of one, so that whatever follows the object is seen. */
    private static JsonObject object(byte[] bytes) throws Refused {
        try {
            var strict = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            try (var reader = READERS.createReader(new StringReader("[" + strict + "]"))) {
                var list = reader.readArray();
                if (list.size() == 1 && list.get(0) instanceof JsonObject object) return object;
                throw new Refused(Cause.MALFORMED);
            }
        } catch (CharacterCodingException | JsonException | IllegalStateException | StackOverflowError e) {
            throw new Refused(Cause.MALFORMED);
        }
    }
}
