package org.concilier.privacy;

import java.util.Optional;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.ConcilierPrincipal.Kind;

/**
 * Who looked, as the customer may know it. Another customer stays unnamed: whoever guesses an address must not appear
 * by login in a stranger's list. The ledger keeps the account.
 */
record Party(String name, String role, String account) {
    static Party of(Optional<ConcilierPrincipal> caller) {
        return caller.map(Party::known).orElse(new Party("system", "system", "system"));
    }

    private static Party known(ConcilierPrincipal caller) {
        var groups = String.join(" ", caller.groups().stream().sorted().toList());
        var role = groups.substring(0, Math.min(groups.length(), 400));
        var name = caller.kind() == Kind.CUSTOMER ? "another customer" : caller.party();
        return new Party(name, role, caller.getName());
    }
}
