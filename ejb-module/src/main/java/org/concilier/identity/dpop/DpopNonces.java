package org.concilier.identity.dpop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.concilier.shared.Secrets;

/**
 * Nonces that nobody can make before their time, so that a proof cannot have been prepared in advance (RFC 9449 section
 * 11.3). They follow from the clock and the server's secret: every node knows them, and nothing is kept.
 */
@ApplicationScoped
class DpopNonces {
    private static final Duration SLOT = Duration.ofMinutes(5);

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    /** The one to use now; good for five to ten minutes. */
    String current() {
        return nonce(slot());
    }

    boolean accepts(String shown) {
        return shown != null && (isSame(shown, nonce(slot())) || isSame(shown, nonce(slot() - 1)));
    }

    private long slot() {
        return clock.instant().getEpochSecond() / SLOT.toSeconds();
    }

    private String nonce(long slot) {
        var mac = secrets.mac("dpop-nonce", ByteBuffer.allocate(8).putLong(slot).array());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }

    private static boolean isSame(String shown, String expected) {
        return MessageDigest.isEqual(shown.getBytes(), expected.getBytes());
    }
}
