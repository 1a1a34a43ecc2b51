package org.concilier.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.concilier.privacy.request.PrivacyRequests;
import org.concilier.privacy.request.RequestDraft;
import org.concilier.privacy.request.RequestKind;
import org.concilier.privacy.request.RequestView;
import org.concilier.web.screen.Faults;
import org.concilier.web.screen.Language;
import org.concilier.web.screen.Wording;

/** Requests about personal data: those there are, and one by phone, which moves on once the customer has confirmed it. */
@Named
@RequestScoped
public class FileRequests {
    private static final int PAGE = 20;

    @Inject
    CustomerFile file;

    @Inject
    PrivacyRequests requests;

    @Inject
    Language language;

    @Inject
    Faults faults;

    @Inject
    Wording say;

    private List<RequestView> all = List.of();
    private UUID next;
    private RequestKind kind;
    private String details;

    public void load() {
        file.load();
        var found = requests.of(file.uuid(), Said.id("after"), PAGE + 1);
        all = found.subList(0, Math.min(PAGE, found.size()));
        next = found.size() > PAGE ? all.get(PAGE - 1).id() : null;
    }

    public String send() {
        if (kind == RequestKind.RECTIFICATION && details == null) {
            faults.add("details", say.of("rights.detailsNeeded"));
            return null;
        }
        var draft = new RequestDraft(kind, "phone", details, null, null, false, language.getCode(), null);
        requests.open(file.uuid(), draft);
        return "/desk/requests?faces-redirect=true&id=" + file.uuid() + "&requested=yes";
    }

    public String dates(RequestView one) {
        return say.of("rights.received", say.date(one.receivedAt()), say.date(one.dueAt()));
    }

    public String words(RequestView one) {
        return say.of("rights.kind." + (one.lift() ? "LIFT" : one.type()));
    }

    public List<RequestView> getAll() {
        return all;
    }

    /** Where older ones begin; null when these are the oldest. */
    public UUID getNext() {
        return next;
    }

    public RequestKind[] getKinds() {
        return RequestKind.values();
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
