package org.concilier.privacy;

import java.util.Optional;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.ConcilierPrincipal.Kind;

/**
 * Who looked, as the customer may know it, and the account behind it. Another customer stays unnamed: whoever guesses an
 * address must not appear by login in a stranger's list, nor stay in a stranger's entry when erased; the account is then
 * the customer's id.
 */
record Party(String name, String role, String account) {
    static Party of(Optional<ConcilierPrincipal> caller) {
        return caller.map(Party::known).orElse(new Party("system", "system", "system"));
    }

    private static Party known(ConcilierPrincipal caller) {
        var groups = String.join(" ", caller.groups().stream().sorted().toList());
        var role = groups.substring(0, Math.min(groups.length(), 400));
        if (caller.kind() == Kind.CUSTOMER) {
            return new Party("another customer", role, String.valueOf(caller.customerId()));
        }
        return new Party(caller.party(), role, caller.getName());
    }
}
