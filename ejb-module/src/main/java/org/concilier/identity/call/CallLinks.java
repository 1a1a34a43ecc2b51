package org.concilier.identity.call;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.concilier.privacy.Presence.Means;
import org.concilier.privacy.VerificationMethod;
import org.concilier.privacy.Verifications;
import org.concilier.shared.Caller;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.Assurance;
import org.concilier.shared.assurance.Needs;
import org.concilier.shared.assurance.Operation;

/** The customer's side of a passkey link: whoever is on the line says so, signed in, with a proof of a moment ago. */
@Stateless
@RolesAllowed(Roles.CUSTOMER)
public class CallLinks {
    @Inject
    Switchboard switchboard;

    @Inject
    Verifications verifications;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** What the customer is asked to confirm: a call that began then. */
    public record Asked(Instant openedAt, Instant until) {}

    /**
     * Opens the link, which the agent sees.
     *
     * @throws UnknownInteraction when it is none, too old, used, or of another customer
     */
    public Asked open(UUID link) {
        var call = mine(link);
        if (call.isLinkFresh()) switchboard.note(call.linkOpened(clock.instant()));
        return new Asked(call.openedAt(), call.linkUntil());
    }

    /** Turns the call green. @throws UnknownInteraction as {@link #open} does */
    @Needs(Operation.CONFIRM_CALL)
    public void confirm(UUID link) {
        var call = mine(link);
        var byPasskey = caller.principal()
                .map(p -> p.authentication().reached().atLeast(Assurance.PHR))
                .orElse(false);
        switchboard.note(call.confirm(clock.instant()));
        switchboard.grant(call, byPasskey ? Means.PASSKEY : Means.SIGN_IN);
        var method = byPasskey ? VerificationMethod.PASSKEY : VerificationMethod.PASSPHRASE;
        verifications.note(call.customerId(), method, "call " + call.id());
    }

    private Interaction mine(UUID link) {
        var call = switchboard.heldByLink(link).orElseThrow(UnknownInteraction::new);
        if (!caller.is(call.customerId())) throw new UnknownInteraction();
        return call;
    }
}
