package org.concilier.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.concilier.shared.Caller;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.Assurance;
import org.concilier.shared.assurance.Authentication;
import org.concilier.shared.assurance.Evidence;
import org.concilier.shared.assurance.Operation;
import org.concilier.shared.assurance.PolicyInForce;
import org.concilier.shared.assurance.Shortfall;

/** What the caller can prove who they are with. */
@Stateless
@RolesAllowed(Roles.SIGNED_IN)
public class Authenticators {
    @Inject
    PolicyInForce inForce;

    @Inject
    Accounts accounts;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** What is missing for an operation, and the ways to show it. */
    public Means meansFor(Operation operation) {
        var who = caller.principal().orElseThrow().authentication();
        return inForce.check(operation, who)
                .map(lacking -> means(lacking, who))
                .orElse(new Means(true, who.reached(), false, false, false));
    }

    private Means means(Shortfall lacking, Authentication who) {
        var me = accounts.byLogin(caller.name()).orElseThrow();
        var wanted = lacking.level();
        var byPhrase = me.hasPassphrase() && (wanted == Assurance.ONE || wanted == Assurance.TWO && me.hasTotp());
        return new Means(
                false,
                wanted,
                me.hasPasskey(),
                byPhrase && isStale(lacking, who, Evidence.PWD),
                byPhrase && wanted == Assurance.TWO && isStale(lacking, who, Evidence.OTP));
    }

    private boolean isStale(Shortfall lacking, Authentication who, Evidence evidence) {
        var at = Optional.ofNullable(who.at().get(evidence));
        return at.filter(moment -> isFresh(lacking, moment)).isEmpty();
    }

    private boolean isFresh(Shortfall lacking, Instant moment) {
        return lacking.freshness() == null || clock.instant().isBefore(moment.plus(lacking.freshness()));
    }
}
