package org.concilier.consent;

import java.util.List;
import java.util.UUID;

/** What a feature did on the ground of a consent: CDI beans, one for each kind of record. Called in a transaction. */
public interface ReliantRecords {
    /** Everything that relied, or may have relied, on this person's consent to this purpose; in any order. */
    List<ReliantRecord> on(UUID customerId, PurposeView purpose);
}
