package org.concilier.privacy;

import java.util.UUID;

/**
 * A person is being erased: the key is destroyed already, the rows are locked and still there, and go in this very
 * transaction.
 */
public record Erased(UUID customerId) {}
