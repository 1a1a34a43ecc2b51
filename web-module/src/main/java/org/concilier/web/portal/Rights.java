package org.concilier.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concilier.privacy.request.PrivacyRequests;
import org.concilier.privacy.request.RequestDraft;
import org.concilier.privacy.request.RequestKind;
import org.concilier.privacy.request.RequestState;
import org.concilier.privacy.request.RequestView;
import org.concilier.shared.assurance.Operation;
import org.concilier.web.screen.Faults;
import org.concilier.web.screen.Language;
import org.concilier.web.screen.Wording;

/** My data: what the customer asks for, and what has become of it. */
@Named
@RequestScoped
public class Rights {
    private static final int MOST = 50;
    private static final Set<String> KINDS =
            Set.of("ACCESS", "PORTABILITY", "RECTIFICATION", "OBJECTION", "RESTRICTION", "ERASURE");
    private static final String LIFT = "LIFT";
    private static final String HERE = "/portal/requests?faces-redirect=true&sent=";

    @Inject
    Self self;

    @Inject
    PrivacyRequests requests;

    @Inject
    FreshProof fresh;

    @Inject
    Language language;

    @Inject
    Faults faults;

    @Inject
    Wording say;

    private List<RequestView> all;
    private String sent;
    private String kind;
    private String details;

    @PostConstruct
    void load() {
        all = requests.of(self.id(), null, MOST);
    }

    /** Takes the request; what was typed stays on the page when something is missing. */
    public String send() {
        var wanted = RequestKind.valueOf(LIFT.equals(kind) ? "RESTRICTION" : kind);
        if (wanted == RequestKind.RECTIFICATION && details == null) {
            faults.add("details", say.of("rights.detailsNeeded"));
            return null;
        }
        UUID verification = null;
        if (wanted.needsFreshProof()) verification = fresh.of(Operation.EXERCISE_RIGHTS);
        var draft = new RequestDraft(
                wanted, "portal", details, null, null, LIFT.equals(kind), language.getCode(), verification);
        return HERE + requests.open(self.id(), draft).id();
    }

    /** Confirms a request that somebody handed in for the customer. */
    public String confirm(RequestView request) {
        UUID verification = null;
        if (request.type().needsFreshProof()) verification = fresh.of(Operation.EXERCISE_RIGHTS);
        return HERE + requests.confirm(self.id(), request.id(), verification).id();
    }

    public String cancel(RequestView request) {
        requests.withdraw(self.id(), request.id());
        return "/portal/requests?faces-redirect=true";
    }

    /** What was just asked, told from what is stored and never from the address. */
    public String getNews() {
        return all.stream()
                .filter(request -> request.id().toString().equals(sent))
                .findFirst()
                .map(request -> say.of("rights.sent", say.date(request.dueAt())))
                .orElse(null);
    }

    public List<RequestView> getAll() {
        return all;
    }

    public String words(RequestView request) {
        return say.of("rights.kind." + (request.lift() ? LIFT : request.type()));
    }

    public boolean isWaiting(RequestView request) {
        return request.state() == RequestState.REQUIRES_ACTION;
    }

    public String getSent() {
        return sent;
    }

    public void setSent(String sent) {
        this.sent = sent;
    }

    /** What a link to this page already knows; the person still sends it. */
    public String getWanted() {
        return null;
    }

    public void setWanted(String wanted) {
        if (kind == null && KINDS.contains(wanted)) kind = wanted;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getDetails() {
        return details;
    }

    public void setDetails(String details) {
        this.details = details;
    }
}
