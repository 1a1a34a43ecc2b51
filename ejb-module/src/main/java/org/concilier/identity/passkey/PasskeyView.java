package org.concilier.identity.passkey;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * A passkey as its owner sees it.
 *
 * @param lastUsedAt null before its first use
 * @param synchronised whether it can move between the owner's devices
 * @param hardware whether its maker vouches that it cannot be copied
 * @param copied whether a copy was noticed: it opens nothing any more and should be removed
 */
public record PasskeyView(
        UUID id,
        String name,
        Instant createdAt,
        Instant lastUsedAt,
        boolean synchronised,
        boolean hardware,
        boolean copied)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    static PasskeyView of(Passkey key) {
        return new PasskeyView(
                key.id(),
                key.name(),
                key.createdAt(),
                key.lastUsedAt(),
                key.isBackupEligible(),
                key.isHardware(),
                key.isCopied());
    }
}
