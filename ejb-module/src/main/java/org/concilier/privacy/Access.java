package org.concilier.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A look at a customer's data as the customer sees it.
 *
 * @param at business time
 * @param party role of a member of staff, client id of a program, {@code system} for the product itself
 * @param role roles or scopes the party acted with
 * @param why what it was for
 * @param categories data categories looked at, sorted
 * @param basis what allowed it, or why it was refused
 * @param consents the consents it rested on, by purpose; empty when it rested on something else
 * @param leafHash leaf in the ledger, base64
 */
public record Access(
        UUID id,
        Instant at,
        String party,
        String role,
        String why,
        List<String> categories,
        String basis,
        Map<String, UUID> consents,
        boolean allowed,
        String leafHash) {}
