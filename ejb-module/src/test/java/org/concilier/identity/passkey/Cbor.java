package org.concilier.identity.passkey;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** As much of CBOR (RFC 8949) as an authenticator speaks, written by hand so that it can also be wrong. */
final class Cbor {
    private Cbor() {}

    /** @param content keys and values: whole numbers, texts, bytes and maps of these, in their order */
    static byte[] map(Map<?, ?> content) {
        var out = new ByteArrayOutputStream();
        head(out, 5, content.size());
        content.forEach((key, value) -> {
            out.writeBytes(item(key));
            out.writeBytes(item(value));
        });
        return out.toByteArray();
    }

    private static byte[] item(Object item) {
        if (item instanceof Map<?, ?> map) return map(map);
        var out = new ByteArrayOutputStream();
        if (item instanceof Integer number) head(out, number < 0 ? 1 : 0, number < 0 ? -1 - number : number);
        else if (item instanceof byte[] bytes) string(out, 2, bytes);
        else string(out, 3, item.toString().getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static void string(ByteArrayOutputStream out, int kind, byte[] bytes) {
        head(out, kind, bytes.length);
        out.writeBytes(bytes);
    }

    private static void head(ByteArrayOutputStream out, int kind, int number) {
        if (number < 24) {
            out.write(kind << 5 | number);
        } else if (number < 256) {
            out.write(kind << 5 | 24);
            out.write(number);
        } else if (number < 65536) {
            out.write(kind << 5 | 25);
            out.write(number >> 8);
            out.write(number);
        } else {
            out.write(kind << 5 | 26);
            for (var shift = 24; shift >= 0; shift -= 8) out.write(number >> shift);
        }
    }
}
