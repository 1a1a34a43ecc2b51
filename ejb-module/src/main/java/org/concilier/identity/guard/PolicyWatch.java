package org.concilier.identity.guard;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.concilier.shared.assurance.PolicyInForce;

/** Notes at each start which policy of sign-ins is in force. */
@Singleton
@Startup
@DependsOn("Bootstrap")
@PermitAll
public class PolicyWatch {
    @Inject
    PolicyInForce inForce;

    @Inject
    PolicyChanges changes;

    @PostConstruct
    void note() {
        changes.note(inForce.policy());
    }
}
