package org.concilier.identity.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.concilier.shared.Secrets;

/** Keyed hashes of names and networks: rows can be found again, and read by nobody without the key outside the database. */
@ApplicationScoped
class Marks {
    @Inject
    Secrets secrets;

    /** Of a login as people type it, compared as sign-ins compare it. */
    String ofName(String login) {
        return mark("guessed-name", login.strip().toLowerCase(Locale.ROOT));
    }

    String ofPrefix(Prefix prefix) {
        return mark("guessing-network", prefix.toString());
    }

    private String mark(String use, String text) {
        return HexFormat.of().formatHex(secrets.mac(use, text.getBytes(StandardCharsets.UTF_8)));
    }
}
