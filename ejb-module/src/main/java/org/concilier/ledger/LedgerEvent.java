package org.concilier.ledger;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Something that happened and must be provable later.
 *
 * @param subjectId whom it is about: erasing this person makes the leaf unreadable
 * @param event what happened, as {@link CanonicalJson} can write it; {@code subject} is added
 */
public record LedgerEvent(LeafKind kind, UUID subjectId, Map<String, ?> event) {
    public LedgerEvent {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(subjectId);
        Objects.requireNonNull(event);
    }
}
