package org.concilier.identity.dpop;

import java.io.Serializable;
import java.time.Instant;
import org.concilier.shared.Secrets;

/**
 * A proof that held, not yet used up.
 *
 * @param thumbprint of the key that signed it (RFC 7638), the {@code jkt} of tokens
 * @param jti as the program numbered it
 * @param until when it could not be shown again anyway
 */
public record DpopProof(String thumbprint, String jti, Instant until) implements Serializable {
    /** What is kept of it. */
    String digest() {
        return Secrets.sha256(thumbprint + "\n" + jti);
    }
}
