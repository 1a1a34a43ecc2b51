package org.concilier.identity.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.concilier.shared.Secrets;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Links that stop a recovery, and do nothing else: its id with a seal. They begin with the configured address, whatever a
 * request calls us. Every message of one recovery carries the same.
 */
@ApplicationScoped
class StopLinks {
    @Inject
    Secrets secrets;

    @Inject
    @ConfigProperty(name = "concilier.public-url")
    String publicUrl;

    String of(UUID recovery) {
        return publicUrl + "/recovery-stop?link=" + token(recovery);
    }

    /** Which recovery this token may stop; empty when it is not ours. */
    Optional<UUID> read(String token) {
        if (token == null || !token.matches("[0-9a-f-]{36}\\.[A-Za-z0-9_-]{43}")) return Optional.empty();
        var id = UUID.fromString(token.substring(0, 36));
        var same = MessageDigest.isEqual(ascii(token(id)), ascii(token));
        return same ? Optional.of(id) : Optional.empty();
    }

    private String token(UUID recovery) {
        var seal = secrets.mac("recovery-stop", ascii(recovery.toString()));
        return recovery + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(seal);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
