package org.concilier.identity.biometric;

import java.time.Instant;
import java.util.List;

/**
 * The good news for whoever handed an assertion in.
 *
 * @param accepted always true: a refusal is a problem, and says nothing
 * @param acr {@code urn:concilier:acr:presence}: what it is worth alone
 * @param amr what was shown (RFC 8176)
 * @param validUntil nothing that rests on it lasts longer
 */
public record AcceptedAssertion(boolean accepted, String acr, List<String> amr, Instant validUntil) {}
