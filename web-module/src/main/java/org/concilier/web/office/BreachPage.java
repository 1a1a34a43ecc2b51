package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.concilier.privacy.breach.BreachState;
import org.concilier.privacy.breach.BreachView;
import org.concilier.privacy.breach.Breaches;
import org.concilier.privacy.breach.Concerned;
import org.concilier.privacy.breach.UnknownBreach;
import org.concilier.shared.Fields;

/** One breach: its clock, what is done and what is to do, whom it concerns. */
@Named
@RequestScoped
public class BreachPage {
    private static final int PERSONS = 20;
    private static final int CHANGES = 200;
    private static final int IN_TIME = 72;

    @Inject
    BreachPeople concerned;

    @Inject
    Breaches breaches;

    @Inject
    Acts acts;

    @Inject
    Told told;

    private String id = Asked.of("id");
    private String people;
    private Long version;
    private String notifiedAt;
    private String lateReasons;
    private String reasons;
    private String conclusion;
    private BreachView breach;
    private Concerned.Page persons;

    public void load() {
        if ("people".equals(Asked.of("csv"))) concerned.answer(getBreach().id());
        version = getBreach().version();
        notifiedAt = told.local(told.now());
    }

    public BreachView getBreach() {
        if (breach == null) breach = breaches.find(known());
        return breach;
    }

    private UUID known() {
        return Ids.of(id).orElseThrow(UnknownBreach::new);
    }

    public String notified() {
        var body = Json.createObjectBuilder();
        if (notifiedAt != null) body.add("notifiedAt", told.instant(notifiedAt));
        if (lateReasons != null) body.add("lateReasons", lateReasons);
        return act(() -> breaches.notified(known(), version, new Fields(body.build())), "notified");
    }

    public String notNotified() {
        return act(() -> breaches.notNotified(known(), version, new Fields(one("reasons", reasons))), "notNotified");
    }

    public String close() {
        return act(() -> breaches.close(known(), version, new Fields(one("conclusion", conclusion))), "closed");
    }

    private String act(Supplier<BreachView> act, String done) {
        return acts.attempt(() -> {
            act.get();
            return "breach?faces-redirect=true&id=" + id + "&done=" + done;
        });
    }

    private static JsonObject one(String name, String typed) {
        var body = Json.createObjectBuilder();
        if (typed != null) body.add(name, typed);
        return body.build();
    }

    /** Hours of the 72 that are gone, for the bar. */
    public long getGone() {
        return getBreach().hoursLeft() == null ? IN_TIME : Math.min(IN_TIME, Math.max(0, IN_TIME - breach.hoursLeft()));
    }

    public boolean isOpen() {
        return getBreach().state() == BreachState.OPEN;
    }

    public boolean isUndecided() {
        return isOpen() || getBreach().state() == BreachState.NO_NOTIFICATION;
    }

    public boolean isClosed() {
        return getBreach().state() == BreachState.CLOSED;
    }

    public boolean isLate() {
        return isOpen() && breach.hoursLeft() < 0;
    }

    /** Whom it concerns: looked up only when asked for, since doing so is a look at each of them. */
    public Concerned.Page getPersons() {
        if (persons == null && people != null)
            persons = breaches.affected(known(), Ids.of(people).orElse(null), PERSONS);
        return persons;
    }

    public List<BreachView.Change> getHistory() {
        return breaches.history(known(), 0, CHANGES);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getPeople() {
        return people;
    }

    public void setPeople(String people) {
        this.people = people;
    }

    public Long getVersion() {
        return version;
    }

    public void setVersion(Long version) {
        this.version = version;
    }

    public String getNotifiedAt() {
        return notifiedAt;
    }

    public void setNotifiedAt(String notifiedAt) {
        this.notifiedAt = notifiedAt;
    }

    public String getLateReasons() {
        return lateReasons;
    }

    public void setLateReasons(String lateReasons) {
        this.lateReasons = lateReasons;
    }

    public String getReasons() {
        return reasons;
    }

    public void setReasons(String reasons) {
        this.reasons = reasons;
    }

    public String getConclusion() {
        return conclusion;
    }

    public void setConclusion(String conclusion) {
        this.conclusion = conclusion;
    }
}
