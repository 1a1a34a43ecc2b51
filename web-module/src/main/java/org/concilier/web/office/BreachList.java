package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.concilier.privacy.breach.BreachState;
import org.concilier.privacy.breach.BreachView;
import org.concilier.privacy.breach.Breaches;
import org.concilier.shared.Caller;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.Roles;

/** The register of breaches, newest first, and the clock that every page of the privacy officer shows at the end. */
@Named
@RequestScoped
public class BreachList {
    private static final int PAGE = 20;
    private static final int URGENT = 12;

    @Inject
    Breaches breaches;

    @Inject
    Caller caller;

    private String after;
    private List<BreachView> found;
    private List<BreachView> urgent;

    public List<BreachView> getAll() {
        if (found == null) found = breaches.list(Ids.of(after).orElse(null), PAGE + 1);
        return found.size() > PAGE ? found.subList(0, PAGE) : found;
    }

    /** The last one of this page, when others follow; null at the end. */
    public UUID getNext() {
        getAll();
        return found.size() > PAGE ? found.get(PAGE - 1).id() : null;
    }

    /** Open breaches of which the authority has to be told within twelve hours, or should have been. */
    public List<BreachView> getUrgent() {
        if (urgent == null) urgent = isMine() ? readUrgent() : List.of();
        return urgent;
    }

    private List<BreachView> readUrgent() {
        return breaches.list(null, PAGE).stream()
                .filter(breach -> breach.state() == BreachState.OPEN && breach.hoursLeft() < URGENT)
                .toList();
    }

    /** Whether the reader handles breaches, rather than audits how they are handled. */
    public boolean isMine() {
        return caller.principal()
                .map(ConcilierPrincipal::groups)
                .filter(groups -> groups.contains(Roles.PRIVACY_OFFICER))
                .isPresent();
    }

    /** How its clock looks. */
    public String urgency(BreachView breach) {
        if (breach.hoursLeft() == null) return "";
        if (breach.hoursLeft() < 0) return "bad";
        return breach.hoursLeft() < URGENT ? "warn" : "";
    }

    /** A short name for a page full of breaches. */
    public String name(BreachView breach) {
        var what = breach.what().lines().findFirst().orElse("");
        return what.length() > 90 ? what.substring(0, 89) + "…" : what;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
