package org.concilier.identity.call;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.concilier.identity.biometric.AssertionJudged.Verdict;
import org.concilier.privacy.CustomerPresent;
import org.concilier.privacy.Presence;
import org.concilier.shared.Caller;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Roles;
import org.concilier.shared.Secrets;

/** An agent's calls: taken, verified, hung up. Another agent's call is as good as none. */
@Stateless
@RolesAllowed(Roles.AGENT)
public class Calls {
    private static final int MOST = 20;
    private static final int NUMBER = 10;
    private static final int LEAST = 10;
    private static final int REASON = 500;

    @Inject
    Switchboard switchboard;

    @Inject
    CustomerPresent present;

    @Inject
    LinkPost post;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** A call that telephony does not tell us of, with a number of our own. */
    public InteractionView open() {
        var number = "C-" + Secrets.sha256(Secrets.token()).substring(0, NUMBER).toUpperCase(Locale.ROOT);
        var call = switchboard.open(number, me());
        switchboard.note(call.answer(me(), clock.instant()));
        return switchboard.view(call);
    }

    /** Calls that nobody has answered, the longest wait first; at most 20. */
    public List<InteractionView> waiting() {
        return switchboard.list("i.agent is null and :agent is not null", me(), MOST);
    }

    /** The caller's own that are not over; at most 20. */
    public List<InteractionView> mine() {
        return switchboard.list("i.agent = :agent", me(), MOST);
    }

    /** Whether this customer's file is open for the caller now, by which call and until when. */
    public Optional<Presence> presence(UUID customerId) {
        return present.of(customerId);
    }

    /** @throws UnknownInteraction when it is not the caller's; one's own can be read after its end */
    public InteractionView find(String id) {
        var call = switchboard.found(id);
        if (!me().equals(call.agent())) throw new UnknownInteraction();
        return switchboard.view(call);
    }

    /** @throws CallTaken when another agent has it */
    public InteractionView answer(String id) {
        var call = switchboard.held(id).orElseThrow(UnknownInteraction::new);
        if (call.agent() != null && !me().equals(call.agent())) throw new CallTaken();
        if (call.agent() == null) {
            switchboard.note(call.answer(me(), clock.instant()));
            // Only a voice can have been judged before anybody was there to send a link or to ask for help.
            if (call.verdict() == Verdict.GREEN) switchboard.grant(call, Presence.Means.VOICE);
        }
        return switchboard.view(call);
    }

    /** Says who is on the line; another person than before begins unverified. */
    public InteractionView identify(String id, UUID customerId) {
        var call = mine(id);
        if (!call.isAbout(customerId)) {
            switchboard.note(call.identify(customerId, me(), clock.instant()));
            present.end(id);
        }
        return switchboard.view(call);
    }

    /**
     * Sends the customer a link to a page that asks for a passkey; the company's own mailer brings it.
     *
     * @throws NobodyIdentified while nobody said who is on the line
     */
    public InteractionView sendLink(String id) {
        var call = mine(id);
        if (call.customerId() == null) throw new NobodyIdentified();
        switchboard.note(call.sendLink(clock.instant()));
        post.send(call);
        return switchboard.view(call);
    }

    /**
     * Asks for a second agent to vouch for the caller. Opens nothing by itself.
     *
     * @param reason 10 to 500 characters, which the customer will read
     * @throws NotOverridable when nobody may
     */
    public InteractionView askOverride(String id, String reason) {
        var why = reason == null ? "" : reason.strip();
        if (why.length() < LEAST || why.length() > REASON) {
            throw new InvalidInput("/reason", "must have 10 to 500 characters: the customer will read why");
        }
        var call = mine(id);
        if (!call.isOverridable()) throw new NotOverridable();
        switchboard.note(call.askOverride(why, clock.instant()));
        return switchboard.view(call);
    }

    /** Ends the call; the next request finds the file closed. Twice is once. */
    public void hangUp(String id) {
        if (!me().equals(switchboard.found(id).agent())) throw new UnknownInteraction();
        switchboard.held(id).ifPresent(call -> switchboard.close(call, me()));
    }

    private Interaction mine(String id) {
        return switchboard.held(id).filter(call -> me().equals(call.agent())).orElseThrow(UnknownInteraction::new);
    }

    private String me() {
        return caller.name();
    }
}
