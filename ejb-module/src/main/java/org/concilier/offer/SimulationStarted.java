package org.concilier.offer;

import java.util.UUID;

/** A simulation waits to be worked on. */
record SimulationStarted(UUID id) {}
