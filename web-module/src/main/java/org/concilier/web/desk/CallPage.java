package org.concilier.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import org.concilier.customer.Customers;
import org.concilier.customer.MaskedCustomer;
import org.concilier.identity.call.Calls;
import org.concilier.identity.call.InteractionView;
import org.concilier.identity.call.NotOverridable;
import org.concilier.shared.InvalidInput;
import org.concilier.web.screen.Faults;
import org.concilier.web.screen.Wording;

/** One call of the agent: the verdict as it comes, who is on the line, and the ways to be surer. */
@Named
@RequestScoped
public class CallPage {
    private static final String EVERY_FIVE_SECONDS = "5";

    @Inject
    Calls calls;

    @Inject
    Customers customers;

    @Inject
    Verdict verdict;

    @Inject
    NotePage note;

    @Inject
    Faults faults;

    @Inject
    Wording say;

    private String id;
    private String follow;
    private String reason;
    private InteractionView call;
    private MaskedCustomer customer;

    /** Before anything of the page is sent, for a form that comes back as well; buttons do not depend on it. */
    public void load() {
        call = calls.find(id);
        verdict.of(call);
        note.of(call);
        if (call.customerId() != null) customer = customers.masked(call.customerId());
        if (isFollowing()) {
            var response = (HttpServletResponse)
                    FacesContext.getCurrentInstance().getExternalContext().getResponse();
            response.setHeader("Refresh", EVERY_FIVE_SECONDS);
        }
    }

    public String sendLink() {
        calls.sendLink(id);
        return CallList.page(id);
    }

    public String ask() {
        try {
            calls.askOverride(id, reason);
            return CallList.page(id);
        } catch (InvalidInput unfit) {
            faults.add("reason", say.of("line.reasonNeeded"));
        } catch (NotOverridable never) {
            faults.add(null, say.of("line.cannot"));
        }
        return null;
    }

    public String hangUp() {
        calls.hangUp(id);
        return CallList.page(id);
    }

    public InteractionView getCall() {
        return call;
    }

    /** Null while nobody is chosen. */
    public MaskedCustomer getCustomer() {
        return customer;
    }

    /** A press is taken whatever was loaded, and judged when it is done. */
    public boolean isOpen() {
        return call == null || call.isOpen();
    }

    /** Whether the page asks the browser to come back by itself: for those without script who want it. */
    public boolean isFollowing() {
        return "yes".equals(follow) && call != null && call.isOpen();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getFollow() {
        return follow;
    }

    public void setFollow(String follow) {
        this.follow = follow;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
