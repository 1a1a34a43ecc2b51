package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.concilier.consent.NoticeDrafts;
import org.concilier.consent.UnknownDraft;
import org.concilier.offer.PublicationPlan;
import org.concilier.offer.PublicationPlans;
import org.concilier.web.screen.Faults;
import org.concilier.web.screen.Language;
import org.concilier.web.screen.Wording;

/** The last look before a notice is published: what changes, whom it touches, what stops. */
@Named
@RequestScoped
public class PublishPage {
    @Inject
    NoticePage notice;

    @Inject
    NoticeCheckList checks;

    @Inject
    NoticeDrafts drafts;

    @Inject
    PublicationPlans plans;

    @Inject
    Acts acts;

    @Inject
    Faults faults;

    @Inject
    Language language;

    @Inject
    Wording say;

    private Long reviewed;
    private String typed;
    private PublicationPlan plan;

    /** What was reviewed is what is published: its version is kept in the form. */
    public void load() {
        if (notice.getDraft() == null) throw new UnknownDraft();
        reviewed = notice.getDraft().version();
        acts.attempt(() -> {
            plan = plans.of(notice.getCode(), notice.getDraft().compatibleWithPrevious(), language.getCode());
            return null;
        });
    }

    /** Null when the draft cannot be published as it is; the page then says why. */
    public PublicationPlan getPlan() {
        return plan;
    }

    public String publish() {
        var name = notice.getName();
        if (!name.equals(typed == null ? null : typed.strip())) faults.add("typed", say.of("office.typed", name));
        if (checks.isBlocked()) faults.add(null, say.of("office.notice.blocked"));
        var published = faults.getAll().isEmpty() ? acts.attempt(this::done) : null;
        if (published == null) {
            var kept = reviewed;
            load();
            reviewed = kept;
        }
        return published;
    }

    private String done() {
        drafts.publish(notice.getCode(), notice.getDraft().compatibleWithPrevious(), reviewed);
        return "purpose?faces-redirect=true&code=" + notice.getCode() + "&done=published";
    }

    public Long getReviewed() {
        return reviewed;
    }

    public void setReviewed(Long reviewed) {
        this.reviewed = reviewed;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }
}
