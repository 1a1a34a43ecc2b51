package org.concilier.consent;

import java.util.UUID;
import org.concilier.vault.SubjectKey;

/**
 * What stands behind a step.
 *
 * @param stepUp the verification of the person; null without one
 * @param sealed the testimony under the person's key; null when there is none
 */
record Backing(UUID stepUp, Testimony testimony, String sealed) {
    static final Backing NONE = new Backing(null, Testimony.NONE, null);

    static Backing of(UUID stepUp, Testimony testimony, SubjectKey key) {
        if (testimony.isEmpty()) return new Backing(stepUp, testimony, null);
        return new Backing(stepUp, testimony, key.seal(testimony.json(), Testimony.USE));
    }
}
