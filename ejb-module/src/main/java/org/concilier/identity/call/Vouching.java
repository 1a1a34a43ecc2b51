package org.concilier.identity.call;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.concilier.privacy.AccessLog;
import org.concilier.privacy.Basis;
import org.concilier.privacy.Presence;
import org.concilier.shared.Caller;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.Needs;
import org.concilier.shared.assurance.Operation;

/** The second agent, who vouches for a caller whose voice was not recognised: another person, with a proof of a moment ago. */
@Stateless
@RolesAllowed(Roles.AGENT)
public class Vouching {
    private static final int MOST = 20;
    private static final String WHY = "overriding the verdict of a call";
    private static final Set<String> CATEGORIES = Set.of("identity-masked");

    @Inject
    Switchboard switchboard;

    @Inject
    AccessLog log;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Calls of others that wait for a second agent, the oldest first; at most 20. */
    public List<InteractionView> waiting() {
        return switchboard.list(
                "i.overrideReason is not null and i.agent <> :agent and (i.verdict is null or i.verdict <> GREEN)",
                caller.name(),
                MOST);
    }

    /** @throws UnknownInteraction when nobody asked for a second agent, or not any more */
    public InteractionView find(String id) {
        var call = switchboard.found(id);
        if (!call.isOpen(clock.instant()) || !call.isOverrideAsked()) throw new UnknownInteraction();
        return switchboard.view(call);
    }

    /**
     * Opens the file for the agent who has the call. The customer reads of it in the access log, and why.
     *
     * @throws SecondAgentNeeded for the agent who has the call; the attempt is in the customer's access log
     * @throws NotOverridable when nobody asked, or the call has been verified or has turned suspicious since
     */
    @Needs(Operation.OVERRIDE_VERDICT)
    public InteractionView override(String id) {
        var call = switchboard.held(id).orElseThrow(UnknownInteraction::new);
        if (!call.isOverrideAsked()) throw new NotOverridable();
        if (caller.name().equalsIgnoreCase(call.agent())) {
            log.refused(call.customerId(), WHY, CATEGORIES, "refused: the agent who has the call cannot vouch for it");
            throw new SecondAgentNeeded();
        }
        log.look(call.customerId(), WHY, CATEGORIES, Basis.of("second agent: " + call.overrideReason()));
        switchboard.note(call.override(caller.name(), clock.instant()));
        switchboard.grant(call, Presence.Means.SECOND_AGENT);
        return switchboard.view(call);
    }
}
