package org.concilier.consent;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.concilier.ledger.LeafKind;

/**
 * Something that happened because a person had said yes, or the yes itself.
 *
 * @param at by the business clock
 * @param leafHash base64
 * @param facts what is to be told of it, with the names that the ledger's event has for the same
 */
public record ReliantRecord(LeafKind kind, UUID id, Instant at, String leafHash, Map<String, ?> facts) {}
