package org.concilier.identity.guard;

import java.time.Instant;
import java.util.UUID;

/**
 * A browser that is known for an account.
 *
 * @param browser in words, such as {@code Firefox, Windows}
 * @param sparesCode whether the authenticator's code is not asked for here
 */
public record DeviceView(UUID id, String browser, Instant since, Instant lastSeenAt, boolean sparesCode) {}
