package org.concilier.privacy;

import java.util.UUID;

/** From now on data of this person is only kept (GDPR article 18), or used again; in the transaction that decides it. */
public record RestrictionChanged(UUID customerId, boolean restricted) {}
