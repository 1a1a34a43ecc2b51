package org.concilier.consent;

import java.time.Instant;

/** When, by whom and which way a step is made, and the person's epoch after it. */
record Occasion(Instant at, String by, Route route, long epoch) {}
