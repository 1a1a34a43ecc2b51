package org.concilier.consent;

import java.util.UUID;

/**
 * One answer or withdrawal, told in the transaction that writes it.
 *
 * @param permitted whether the purpose is permitted from now on
 * @param epoch the person's epoch after this change
 */
public record ConsentChanged(UUID customerId, String purpose, boolean permitted, long epoch) {}
