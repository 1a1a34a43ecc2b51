package org.concilier.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.concilier.identity.call.CallTaken;
import org.concilier.identity.call.Calls;
import org.concilier.identity.call.InteractionView;
import org.concilier.identity.call.UnknownInteraction;
import org.concilier.identity.call.Vouching;
import org.concilier.web.screen.Faults;
import org.concilier.web.screen.Wording;

/** The calls that wait, the agent's own, and those that want a second agent. */
@Named
@RequestScoped
public class CallList {
    @Inject
    Calls calls;

    @Inject
    Vouching vouching;

    @Inject
    Faults faults;

    @Inject
    Wording say;

    private String call;
    private List<InteractionView> mine;
    private List<InteractionView> waiting;
    private List<InteractionView> unsure;

    public String open() {
        return page(calls.open().id());
    }

    public String answer() {
        try {
            return page(calls.answer(String.valueOf(call)).id());
        } catch (CallTaken | UnknownInteraction gone) {
            faults.add(null, say.of("line.taken"));
            return null;
        }
    }

    static String page(String call) {
        return "/desk/call?faces-redirect=true&id=" + call;
    }

    public List<InteractionView> getMine() {
        if (mine == null) mine = calls.mine();
        return mine;
    }

    public List<InteractionView> getWaiting() {
        if (waiting == null) waiting = calls.waiting();
        return waiting;
    }

    /** How many wait, for eyes and ears, as it changes. */
    public String getCount() {
        return getWaiting().isEmpty()
                ? say.of("line.noneWaiting")
                : say.of("line.countWaiting", getWaiting().size());
    }

    /** Calls of colleagues who ask for a second agent. */
    public List<InteractionView> getUnsure() {
        if (unsure == null) unsure = vouching.waiting();
        return unsure;
    }

    public String since(InteractionView one) {
        return say.of("line.since", say.time(one.openedAt()));
    }

    /** The one that has waited longest is answered first. Empty when nobody waits. */
    public String getNext() {
        if (call == null)
            call = getWaiting().isEmpty() ? "" : getWaiting().get(0).id();
        return call;
    }

    public void setNext(String next) {
        this.call = next;
    }
}
