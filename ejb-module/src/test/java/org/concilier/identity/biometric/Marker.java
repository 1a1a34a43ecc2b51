package org.concilier.identity.biometric;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Bytes that stand for a sample of somebody's voice, to be looked for wherever they must not be. The test itself keeps them
 * only in disguise, so that it never finds itself.
 */
final class Marker {
    private static final int MASK = 0x5a;

    /** "biometric-sample-marker-7Q" under the mask, written out so that no class file holds it either. */
    private static final int[] MASKED = {
        0x38, 0x33, 0x35, 0x37, 0x3f, 0x2e, 0x28, 0x33, 0x39, 0x77, 0x29, 0x3b, 0x37, 0x2a, 0x36, 0x3f, 0x77, 0x37,
        0x3b, 0x28, 0x31, 0x3f, 0x28, 0x77, 0x6d, 0x0b
    };

    private Marker() {}

    /** As text, made anew each time; whoever calls lets it go. */
    static String text() {
        var text = new StringBuilder();
        for (var one : MASKED) text.append((char) (one ^ MASK));
        return text.toString();
    }

    /** Every way it may be written, under the mask: bytes, UTF-16, and in base64 at each of three places. */
    private static Map<String, byte[]> disguises() {
        var all = new LinkedHashMap<String, byte[]>();
        var plain = new byte[MASKED.length];
        var wide = new byte[2 * MASKED.length];
        for (int i = 0; i < MASKED.length; i++) {
            plain[i] = (byte) MASKED[i];
            wide[2 * i] = (byte) MASKED[i];
            wide[2 * i + 1] = MASK;
        }
        all.put("plain", plain);
        all.put("UTF-16", wide);
        for (int shift = 0; shift < 3; shift++) all.put("base64 at " + shift, base64(shift));
        return all;
    }

    /** The characters of base64 that do not depend on what stands around. */
    private static byte[] base64(int shift) {
        var bytes = new byte[shift + MASKED.length];
        for (int i = 0; i < MASKED.length; i++) bytes[shift + i] = (byte) (MASKED[i] ^ MASK);
        var encoded = Base64.getUrlEncoder().withoutPadding().encode(bytes);
        var from = shift == 0 ? 0 : 4;
        var until = bytes.length / 3 * 4;
        var certain = new byte[until - from];
        for (int i = from; i < until; i++) certain[i - from] = (byte) (encoded[i] ^ MASK);
        Arrays.fill(bytes, (byte) 0);
        Arrays.fill(encoded, (byte) 0);
        return certain;
    }

    /** How it is found in a file; null when it is not. */
    static String in(Path file) throws IOException {
        try (var stream = new BufferedInputStream(Files.newInputStream(file), 1 << 20)) {
            return in(stream);
        }
    }

    /** How it is found in what this process still holds, an H2 database in memory included. */
    static String inMemory() throws IOException {
        var dump = Path.of("target", "heap-" + UUID.randomUUID() + ".hprof");
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(dump.toString(), true);
            return in(dump);
        } finally {
            Files.deleteIfExists(dump);
        }
    }

    static String in(String text) {
        try {
            return in(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads piece by piece, each under the mask, and a little of the one before. */
    private static String in(InputStream stream) throws IOException {
        var wanted = disguises();
        var overlap = 2 * MASKED.length;
        var piece = new byte[1 << 20];
        int kept = 0;
        for (int read; (read = stream.read(piece, kept, piece.length - kept)) > 0; ) {
            for (int i = kept; i < kept + read; i++) piece[i] ^= MASK;
            var length = kept + read;
            var found = holds(piece, length, wanted);
            if (found != null) return found;
            kept = Math.min(overlap, length);
            System.arraycopy(piece, length - kept, piece, 0, kept);
        }
        return null;
    }

    /** Looks closer only where one of them may begin. */
    private static String holds(byte[] piece, int length, Map<String, byte[]> wanted) {
        var begins = new boolean[256];
        wanted.values().forEach(one -> begins[one[0] & 0xff] = true);
        for (int at = 0; at < length; at++) {
            if (!begins[piece[at] & 0xff]) continue;
            for (var one : wanted.entrySet()) if (isAt(piece, at, length, one.getValue())) return one.getKey();
        }
        return null;
    }

    private static boolean isAt(byte[] piece, int at, int length, byte[] wanted) {
        return at + wanted.length <= length && Arrays.equals(piece, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
