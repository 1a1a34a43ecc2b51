package org.concilier.ledger;

import java.util.UUID;

/**
 * A record of a feature that must have its leaf; says nothing about anyone.
 *
 * @param leafHash base64
 */
public record ProvenRecord(UUID id, String leafHash) {}
