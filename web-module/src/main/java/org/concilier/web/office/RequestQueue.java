package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.concilier.privacy.request.RequestDesk;
import org.concilier.privacy.request.RequestView;
import org.concilier.web.screen.Wording;

/** What people wait for, the most urgent first. */
@Named
@RequestScoped
public class RequestQueue {
    private static final int PAGE = 20;

    @Inject
    RequestDesk desk;

    @Inject
    Told told;

    @Inject
    Wording say;

    private String after;
    private List<RequestView> found;

    public List<RequestView> getAll() {
        if (found == null) found = desk.waiting(Ids.of(after).orElse(null), PAGE + 1);
        return found.size() > PAGE ? found.subList(0, PAGE) : found;
    }

    /** The last one of this page, when others follow; null at the end. */
    public UUID getNext() {
        getAll();
        return found.size() > PAGE ? found.get(PAGE - 1).id() : null;
    }

    public String kind(RequestView request) {
        return say.of("office.request.kind."
                + (request.lift() ? "LIFT" : request.type().name()));
    }

    /** How a clock looks: over, short, or long enough. */
    public String urgency(RequestView request) {
        if (request.closedAt() != null) return "";
        if (request.overdue()) return "bad";
        return told.isSoon(request.dueAt(), 7 * 24) ? "warn" : "";
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
