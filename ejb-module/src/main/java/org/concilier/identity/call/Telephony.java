package org.concilier.identity.call;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.concilier.shared.Caller;
import org.concilier.shared.Fields;
import org.concilier.shared.Roles;

/** Telephony's side of a call: it rings, it ends. */
@Stateless
@RolesAllowed(Roles.INTERACTIONS_WRITE)
public class Telephony {
    private static final String NUMBER = "[A-Za-z0-9][A-Za-z0-9._:-]{0,99}";

    @Inject
    Switchboard switchboard;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * How a call stands, for telephony: nothing of who it is with.
     *
     * @param closedAt null while the line is open
     */
    public record Call(String interaction, Instant openedAt, Instant closedAt) {
        static Call of(Interaction call) {
            return new Call(call.id(), call.openedAt(), call.closedAt());
        }
    }

    private record Ringing(String interaction, String agent, UUID customerId) {}

    /**
     * Opens a call from {@code {interaction, agent?, customerId?}}: telephony's number of it, the login of the agent whose
     * phone rings, and who the number seems to belong to, which proves nothing.
     *
     * @throws InteractionTaken when there is a call of this number
     */
    public Call open(Fields body) {
        var ringing = read(body);
        var call = switchboard.open(ringing.interaction(), caller.name());
        var now = clock.instant();
        if (ringing.agent() != null) switchboard.note(call.answer(ringing.agent(), now));
        if (ringing.customerId() != null) switchboard.note(call.identify(ringing.customerId(), caller.name(), now));
        return Call.of(call);
    }

    /** @throws UnknownInteraction when there is none */
    public Call find(String id) {
        return Call.of(switchboard.found(id));
    }

    /** Somebody hung up; twice is once. @throws UnknownInteraction when there is none */
    public void close(String id) {
        switchboard.found(id);
        switchboard.held(id).ifPresent(call -> switchboard.close(call, caller.name()));
    }

    private static Ringing read(Fields body) {
        var number = body.matching("interaction", NUMBER, "a4f1-20261124-0007");
        if (number.isEmpty() && !body.has("interaction")) body.fault("interaction", "is required");
        var agent = body.optionalText("agent", 100).map(a -> a.toLowerCase(Locale.ROOT));
        var customer = body.has("customerId") ? body.uuid("customerId") : null;
        return body.done(new Ringing(number.orElse(null), agent.orElse(null), customer));
    }
}
