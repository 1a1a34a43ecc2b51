package org.concilier.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.concilier.shared.ConcilierPrincipal.Kind;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.Authentication;
import org.concilier.shared.assurance.Operation;
import org.concilier.shared.assurance.PolicyInForce;

/**
 * Groups are granted by assurance: who is known but not surely enough may see to authenticators and nothing else (NIST SP
 * 800-63B-4 section 4; ASVS 5.0, 6.3.3).
 */
@ApplicationScoped
class AssuredGroups {
    @Inject
    PolicyInForce inForce;

    Set<String> of(Account account, Authentication shown) {
        var door = account.kind() == Kind.CUSTOMER ? Operation.ENTER_PORTAL : Operation.ENTER_DESK;
        return inForce.check(door, shown).isEmpty() ? Set.of(Roles.SIGNED_IN, account.role()) : Set.of(Roles.SIGNED_IN);
    }
}
