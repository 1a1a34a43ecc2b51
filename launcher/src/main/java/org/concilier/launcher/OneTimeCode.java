package org.concilier.launcher;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The code that an authenticator would show for one of the accounts made here (RFC 6238: SHA-1, 30 s, six digits). */
final class OneTimeCode {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int PERIOD_SECONDS = 30;

    private OneTimeCode() {}

    static String of(Path home, String login, Clock clock) {
        var file = home.resolve("credentials.json");
        try (var reader = Json.createReader(Files.newBufferedReader(file))) {
            return reader.readObject().getJsonArray("staff").getValuesAs(JsonObject.class).stream()
                    .filter(one -> one.getString("login").equals(login)
                            || one.getString("role").equals(login))
                    .findFirst()
                    .map(one ->
                            code(one.getString("totpSecret"), clock.instant().getEpochSecond() / PERIOD_SECONDS))
                    .orElseThrow(() -> new Refusal("There is no account " + login + " in " + file + "."));
        } catch (IOException | JsonException e) {
            throw new Refusal("There are no accounts in " + home + "; start a demonstration first.");
        }
    }

    /** RFC 4226 section 5.3. */
    static String code(String base32, long counter) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(base32), "HmacSHA1"));
            var hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(counter).array());
            var number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & Integer.MAX_VALUE;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA1", e);
        }
    }

    /** A whole number of bytes in RFC 4648 base32, which is how seeds are made here. */
    private static byte[] bytes(String base32) {
        var number = BigInteger.ONE;
        for (var character : base32.toCharArray()) {
            number = number.shiftLeft(5).or(BigInteger.valueOf(BASE32.indexOf(character)));
        }
        var all = number.toByteArray();
        return Arrays.copyOfRange(all, 1, all.length);
    }
}
