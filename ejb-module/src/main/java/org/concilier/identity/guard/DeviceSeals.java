package org.concilier.identity.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.concilier.shared.Secrets;

/**
 * The content of the device cookie (OWASP, "Slow down online guessing attacks with device cookies"): for each account that has
 * signed in with this browser a device id, the id of our key, and a seal over account and id. It opens nothing, names nobody,
 * and is worthless for another account.
 */
@ApplicationScoped
class DeviceSeals {
    /** People who share a browser. */
    private static final int MOST = 4;

    private static final String BETWEEN = "~";
    private static final String ENTRY = "[0-9a-f-]{36}\\.[0-9a-f]{8}\\.[A-Za-z0-9_-]{43}";
    private static final int LONGEST = 1_000;

    @Inject
    Secrets secrets;

    /** The device that this cookie stands for, for this account and no other. Forged seals stand for none. */
    Optional<UUID> find(String cookie, String login) {
        return entries(cookie)
                .filter(entry -> isSealed(entry, login))
                .map(entry -> UUID.fromString(entry.substring(0, 36)))
                .findFirst();
    }

    /** The cookie with this device of this account in it; whoever was here longest ago makes place. */
    String with(String cookie, UUID id, String login) {
        var all = new ArrayList<String>(List.of(entry(id, login)));
        entries(cookie)
                .filter(entry -> !isSealed(entry, login))
                .limit(MOST - 1L)
                .forEach(all::add);
        return String.join(BETWEEN, all);
    }

    private static Stream<String> entries(String cookie) {
        if (cookie == null || cookie.length() > LONGEST) return Stream.empty();
        return Stream.of(cookie.split(BETWEEN))
                .filter(entry -> entry.matches(ENTRY))
                .limit(MOST);
    }

    private boolean isSealed(String entry, String login) {
        var expected = entry(UUID.fromString(entry.substring(0, 36)), login);
        return MessageDigest.isEqual(ascii(expected), ascii(entry));
    }

    private String entry(UUID id, String login) {
        var message = id + "\n" + login.strip().toLowerCase(Locale.ROOT);
        return id + "." + keyId() + "."
                + encode(secrets.mac("device-cookie", message.getBytes(StandardCharsets.UTF_8)));
    }

    private String keyId() {
        return HexFormat.of().formatHex(secrets.mac("device-cookie-key", new byte[0]), 0, 4);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
