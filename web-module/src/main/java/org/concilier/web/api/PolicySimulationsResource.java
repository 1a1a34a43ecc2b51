package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.concilier.identity.guard.PolicySimulations;
import org.concilier.shared.Fields;
import org.concilier.shared.assurance.Operation;
import org.concilier.shared.assurance.Requirement;

/** A changed policy of sign-ins, tried on recorded ones before it counts for anybody. Changes nothing. */
@Path("v1/policy-simulations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PolicySimulationsResource {
    private static final int LONGEST = 100;

    @Inject
    PolicySimulations simulations;

    private record Wanted(Instant from, Instant until, Map<Operation, Requirement> changed) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public PolicySimulationBody replay(Fields body) {
        var wanted = read(body);
        return PolicySimulationBody.of(simulations.replay(wanted.from(), wanted.until(), wanted.changed()));
    }

    private static Wanted read(Fields body) {
        var from = moment(body, "from");
        var until = moment(body, "until");
        var policy = body.object("policy");
        var changed = new EnumMap<Operation, Requirement>(Operation.class);
        for (var operation : Operation.values()) {
            policy.optionalText(operation.key(), LONGEST)
                    .flatMap(text -> requirement(policy, operation, text))
                    .ifPresent(needed -> changed.put(operation, needed));
        }
        return body.done(new Wanted(from, until, changed));
    }

    private static Instant moment(Fields body, String name) {
        if (!body.has(name)) body.fault(name, "is required");
        return body.instant(name).orElse(null);
    }

    private static Optional<Requirement> requirement(Fields policy, Operation operation, String text) {
        try {
            return Optional.of(Requirement.parse(text));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return policy.fault(
                    operation.key(),
                    "must be a level, then possibly how fresh and or-strongest: phr PT5M or-strongest");
        }
    }
}
