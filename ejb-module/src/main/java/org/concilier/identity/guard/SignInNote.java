package org.concilier.identity.guard;

import java.util.Set;
import java.util.UUID;
import org.concilier.identity.Realm;
import org.concilier.shared.assurance.Assurance;
import org.concilier.shared.assurance.Evidence;
import org.concilier.shared.assurance.Operation;

/**
 * What is to be told of one sign-in or step-up.
 *
 * @param operation that asked for it; entering a realm for a sign-in
 * @param account null when nobody has that name, or no name was given
 * @param nameHash of the name as typed, keyed; null without one
 * @param evidence proved so far
 * @param strongest what everything bound to the account could reach
 * @param known whether the browser is known for the account
 * @param address of the person; only its network is kept; may be null
 * @param browser in words; may be null
 */
public record SignInNote(
        Realm realm,
        Operation operation,
        UUID account,
        String nameHash,
        SignInOutcome outcome,
        Set<Evidence> evidence,
        Assurance strongest,
        boolean known,
        String address,
        String browser) {

    /** What makes refusals the same refusal within an hour. */
    String sameness() {
        return String.join(
                "\n", realm.name(), operation.name(), String.valueOf(nameHash), outcome.name(), Prefix.kept(address));
    }
}
