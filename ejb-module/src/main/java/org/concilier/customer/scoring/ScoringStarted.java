package org.concilier.customer.scoring;

import java.util.UUID;

/** A run is there to be worked on. */
record ScoringStarted(UUID runId) {}
