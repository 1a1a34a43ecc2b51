package org.concilier.identity.guard;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concilier.shared.assurance.Assurance;
import org.concilier.shared.assurance.AssurancePolicy;
import org.concilier.shared.assurance.Authentication;
import org.concilier.shared.assurance.Evidence;
import org.concilier.shared.assurance.Operation;

/**
 * Recorded sign-ins that any policy judges alike.
 *
 * @param entered whether they got what they asked for
 */
record AlikeSignIns(
        Operation operation, boolean entered, Set<Evidence> evidence, Assurance strongest, long times, long accounts) {

    /** What becomes of them under another policy. Proofs are as fresh as they were: shown at that moment. */
    Change under(AssurancePolicy policy) {
        var lacking = policy.check(operation, who(), Instant.EPOCH);
        if (lacking.isEmpty()) return entered ? Change.NONE : Change.LET_IN;
        if (!entered) return Change.NONE;
        return strongest.atLeast(lacking.get().level()) ? Change.ASKED_FOR_MORE : Change.REFUSED;
    }

    private Authentication who() {
        Map<Evidence, Instant> at =
                evidence.stream().collect(Collectors.toMap(Function.identity(), shown -> Instant.EPOCH));
        return new Authentication(null, at, strongest);
    }
}
