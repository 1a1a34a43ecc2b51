package org.concilier.consent;

import java.util.UUID;

/**
 * One person's answer on its way into the book.
 *
 * @param recordedBy who hands it in: login or client id
 */
public record Choice(UUID customerId, RecordedChoice answer, String recordedBy) {}
