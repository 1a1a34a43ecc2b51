package org.concilier.identity.guard;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * What the guard says to a guess before anything is checked. Whoever gets one tells afterwards when the guess was right.
 *
 * @param nameHash null when it counts for the network alone
 * @param account null when nobody has that name; never told outside
 * @param device the known browser it comes from; null from a stranger
 * @param refusal why it is not looked at; null when it is
 * @param delay after which it is worth trying again
 */
public record Pass(
        String nameHash, UUID account, UUID device, List<Prefix> prefixes, SignInOutcome refusal, Duration delay) {

    static Pass known(String nameHash, UUID account, UUID device) {
        return new Pass(nameHash, account, device, List.of(), null, Duration.ZERO);
    }

    static Pass stranger(String nameHash, UUID account, List<Prefix> prefixes) {
        return new Pass(nameHash, account, null, prefixes, null, Duration.ZERO);
    }

    static Pass network(List<Prefix> prefixes) {
        return new Pass(null, null, null, prefixes, null, Duration.ZERO);
    }

    static Pass refused(String nameHash, UUID account, SignInOutcome why, Duration delay) {
        return new Pass(nameHash, account, null, List.of(), why, delay);
    }

    public boolean isAdmitted() {
        return refusal == null;
    }

    public boolean isKnown() {
        return device != null;
    }
}
