package org.concilier.identity;

import java.time.Instant;
import java.util.UUID;
import org.concilier.shared.ConcilierPrincipal.Kind;

/**
 * An account as an administrator sees it: what kinds of things let in, never any of them.
 *
 * @param address where its messages go, all but hidden; null when there is none
 */
public record AccountView(
        UUID id,
        String login,
        Kind kind,
        String role,
        boolean enabled,
        boolean passkey,
        boolean passphrase,
        boolean authenticator,
        String address,
        Instant since) {}
