package org.concilier.identity.biometric;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.concilier.shared.assurance.Assurance;
import org.concilier.shared.assurance.Evidence;

/**
 * What became of an assertion.
 *
 * @param evidence empty when it was refused
 * @param source what sessions know the evidence by; null when refused
 */
record Outcome(Cause cause, UUID customerId, Set<Evidence> evidence, String source, Instant validUntil) {
    static Outcome refused(Cause cause) {
        return new Outcome(cause, null, Set.of(), null, null);
    }

    boolean isAccepted() {
        return cause == Cause.ACCEPTED;
    }

    /** For whoever handed it in. */
    AcceptedAssertion told() {
        return new AcceptedAssertion(
                true,
                Assurance.of(evidence).acr(),
                evidence.stream().map(Evidence::amr).sorted().toList(),
                validUntil);
    }
}
