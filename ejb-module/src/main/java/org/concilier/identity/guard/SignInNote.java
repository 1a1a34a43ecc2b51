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
 * @param operation that asked for it; entering a realm for a sign-in; null when none in particular
 * @param account null when nobody has that name, or no name was given
 * @param login as typed, of which a keyed hash is kept; null when nobody was named
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
        String login,
        SignInOutcome outcome,
        Set<Evidence> evidence,
        Assurance strongest,
        boolean known,
        String address,
        String browser) {}
