package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import java.util.UUID;
import org.concilier.privacy.VerificationMethod;
import org.concilier.privacy.request.PrivacyRequests;
import org.concilier.privacy.request.RequestDesk;
import org.concilier.privacy.request.RequestKind;
import org.concilier.privacy.request.RequestState;
import org.concilier.privacy.request.RequestView;
import org.concilier.privacy.request.UnknownRequest;
import org.concilier.web.screen.Faults;
import org.concilier.web.screen.Wording;

/** One request of a person, and what the officer may do about it. Each reason is for the person to read. */
@Named
@RequestScoped
public class RequestPage {
    private static final Set<RequestState> UNPROVEN = Set.of(RequestState.REQUIRES_ACTION, RequestState.ACTION_DELAYED);
    private static final Set<RequestState> JUDGED =
            Set.of(RequestState.REQUIRED_ACTION_PERFORMED, RequestState.ACTION_DELAYED);

    private interface Act {
        RequestView of(UUID customer, UUID request, String reason);
    }

    @Inject
    PrivacyRequests requests;

    @Inject
    RequestDesk desk;

    @Inject
    Acts acts;

    @Inject
    Faults faults;

    @Inject
    Wording say;

    private String customer = Asked.of("customer");
    private String id = Asked.of("id");
    private String document;
    private String reason;
    private RequestView request;

    public void load() {
        getRequest();
    }

    public RequestView getRequest() {
        if (request == null) request = requests.find(known(customer), known(id));
        return request;
    }

    /** The person has shown a document, which is noted without its number. */
    public String verify() {
        if (document == null) {
            faults.add("document", say.of("office.request.documentNeeded"));
            return null;
        }
        return acts.attempt(() ->
                here(desk.verify(known(customer), known(id), VerificationMethod.ID_DOCUMENT, document), "verified"));
    }

    public String accept() {
        return act(desk::accept, "accepted");
    }

    public String reject() {
        return act(desk::reject, "rejected");
    }

    public String extend() {
        return act(desk::extend, "extended");
    }

    public String fulfil() {
        return act(desk::fulfil, "fulfilled");
    }

    private String act(Act act, String done) {
        if (reason == null) {
            faults.add("reason", say.of("office.request.reasonNeeded"));
            return null;
        }
        return acts.attempt(() -> here(act.of(known(customer), known(id), reason.strip()), done));
    }

    private static UUID known(String id) {
        return Ids.of(id).orElseThrow(UnknownRequest::new);
    }

    private String here(RequestView now, String done) {
        return "request?faces-redirect=true&customer=" + customer + "&id=" + now.id() + "&done=" + done;
    }

    public boolean isOpen() {
        return !getRequest().state().isClosed();
    }

    /** Whether who asks is still to be proved. */
    public boolean isUnproven() {
        return getRequest().verifiedBy() == null
                && UNPROVEN.contains(getRequest().state());
    }

    /** Whether it waits for the officer's yes or no. */
    public boolean isToJudge() {
        return getRequest().verifiedBy() != null && JUDGED.contains(getRequest().state());
    }

    /** Whether the officer has done it by hand: free words ask for what no program can do. */
    public boolean isToFulfil() {
        return getRequest().verifiedBy() != null
                && getRequest().type() == RequestKind.RECTIFICATION
                && getRequest().changes() == null
                && (getRequest().state() == RequestState.ACCEPTED
                        || getRequest().state() == RequestState.ACTION_DELAYED);
    }

    public String getCustomer() {
        return customer;
    }

    public void setCustomer(String customer) {
        this.customer = customer;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getDocument() {
        return document;
    }

    public void setDocument(String document) {
        this.document = document;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
