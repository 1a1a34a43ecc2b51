package org.concilier.shared.assurance;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Optional;
import org.concilier.shared.ConcilierPrincipal;
import org.eclipse.microprofile.config.Config;

/** The policy of this installation: the table of {@link Operation} with what the settings change. */
@ApplicationScoped
public class PolicyInForce {
    @Inject
    Config settings;

    @Inject
    Clock clock;

    private AssurancePolicy policy;

    @PostConstruct
    void read() {
        var changed = new EnumMap<Operation, Requirement>(Operation.class);
        for (var operation : Operation.values()) {
            settings.getOptionalValue("concilier.assurance." + operation.key(), String.class)
                    .ifPresent(text -> changed.put(operation, Requirement.parse(text)));
        }
        policy = AssurancePolicy.with(changed);
    }

    public AssurancePolicy policy() {
        return policy;
    }

    /** What this caller lacks now. */
    public Optional<Shortfall> check(Operation operation, Authentication who) {
        return policy.check(operation, who, clock.instant());
    }

    /** @throws InsufficientAssurance when the caller lacks something; nobody is lacking everything */
    public void demand(Operation operation, Optional<ConcilierPrincipal> caller) {
        var who = caller.map(ConcilierPrincipal::authentication).orElse(Authentication.nothing());
        check(operation, who).ifPresent(lacking -> {
            throw new InsufficientAssurance(lacking);
        });
    }
}
