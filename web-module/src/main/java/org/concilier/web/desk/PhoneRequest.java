package org.concilier.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.concilier.privacy.request.PrivacyRequests;
import org.concilier.privacy.request.RequestDraft;
import org.concilier.privacy.request.RequestKind;
import org.concilier.web.screen.Faults;
import org.concilier.web.screen.Language;
import org.concilier.web.screen.Wording;

/** A request about personal data that comes by phone: written down now, moved on once the customer has confirmed it. */
@Named
@RequestScoped
public class PhoneRequest {
    @Inject
    PrivacyRequests requests;

    @Inject
    CustomerFile file;

    @Inject
    Language language;

    @Inject
    Faults faults;

    @Inject
    Wording say;

    private String customer;
    private RequestKind kind;
    private String details;

    public String send() {
        if (kind == RequestKind.RECTIFICATION && details == null) {
            faults.add("details", say.of("rights.detailsNeeded"));
            file.setId(customer);
            file.load();
            return null;
        }
        var draft = new RequestDraft(kind, "phone", details, null, null, false, language.getCode(), null);
        requests.open(CustomerFile.read(customer), draft);
        return "/desk/customer?faces-redirect=true&id=" + customer + "&requested=yes";
    }

    public RequestKind[] getKinds() {
        return RequestKind.values();
    }

    public String getCustomer() {
        return customer;
    }

    public void setCustomer(String customer) {
        this.customer = customer;
    }

    public RequestKind getKind() {
        return kind;
    }

    public void setKind(RequestKind kind) {
        this.kind = kind;
    }

    public String getDetails() {
        return details;
    }

    public void setDetails(String details) {
        this.details = details;
    }
}
