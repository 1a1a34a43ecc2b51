package org.concilier.identity;

import java.time.Instant;
import java.util.UUID;
import org.concilier.shared.assurance.Assurance;

/**
 * Where somebody is signed in.
 *
 * @param browser in a few words
 * @param current whether it is the one that asks
 */
public record OpenSession(
        UUID id, String browser, Instant since, Instant lastSeen, Assurance reached, boolean current) {}
