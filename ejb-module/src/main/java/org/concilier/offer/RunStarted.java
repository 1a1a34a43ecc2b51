package org.concilier.offer;

import java.util.UUID;

/** A run waits to be worked on. */
record RunStarted(UUID runId) {}
