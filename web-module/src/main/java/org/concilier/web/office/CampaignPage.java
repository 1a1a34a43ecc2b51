package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.concilier.offer.CampaignStatus;
import org.concilier.offer.CampaignView;
import org.concilier.offer.Campaigns;
import org.concilier.offer.OfferDraftView;
import org.concilier.offer.OfferDrafts;
import org.concilier.offer.OfferView;
import org.concilier.offer.Offers;
import org.concilier.offer.Publications;
import org.concilier.web.screen.Faults;
import org.concilier.web.screen.Wording;

/** Campaigns: what waits for a second person, what runs, and how to stop it. */
@Named
@RequestScoped
public class CampaignPage {
    private static final int ALL = 200;

    @Inject
    Campaigns campaigns;

    @Inject
    OfferDrafts drafts;

    @Inject
    Publications publications;

    @Inject
    Offers offers;

    @Inject
    Office office;

    @Inject
    Acts acts;

    @Inject
    Faults faults;

    @Inject
    Wording say;

    private String code = Asked.of("code");
    private Long version;
    private String reason;
    private String typed;
    private String typedEnd;
    private CampaignView campaign;
    private List<OfferView> live;

    public void load() {
        version = getCampaign().version();
    }

    public List<CampaignView> getAll() {
        return campaigns.list(null, ALL);
    }

    /** Handed in, and waiting for somebody else. */
    public List<CampaignView> getWaiting() {
        return getAll().stream().filter(one -> one.submittedAt() != null).toList();
    }

    public CampaignView getCampaign() {
        if (campaign == null) campaign = campaigns.find(code == null ? "" : code);
        return campaign;
    }

    public List<OfferDraftView> getDrafts() {
        return drafts.of(code);
    }

    /** What is decided while it runs. */
    public List<OfferView> getLive() {
        if (live == null) live = offers.of(code);
        return live;
    }

    /** Whether this person handed it in, and so cannot be the second one. */
    public boolean isMine() {
        return office.party().equals(getCampaign().submittedBy());
    }

    public boolean isDraft() {
        return getCampaign().status() == CampaignStatus.DRAFT;
    }

    /** Whether offers may still be written for it. */
    public boolean isOpen() {
        return !Set.of(CampaignStatus.ENDED, CampaignStatus.ARCHIVED)
                .contains(getCampaign().status());
    }

    /** Whether it runs, or would, and so can be ended for good. */
    public boolean isEndable() {
        return isOpen() && !isDraft();
    }

    public String submit() {
        return act(() -> publications.submit(code, version), "submitted");
    }

    public String sendBack() {
        if (reason == null) {
            faults.add("reason", say.of("office.fault.required"));
            return null;
        }
        return act(() -> publications.sendBack(code, reason, version), "sentBack");
    }

    public String publish() {
        if (!code.equals(typed)) {
            faults.add("typed", say.of("office.typed", code));
            return null;
        }
        return act(() -> publications.publish(code, version), "campaignPublished");
    }

    public String move(String next) {
        return act(() -> campaigns.move(code, CampaignStatus.valueOf(next), version), "moved");
    }

    /** For good: only by who has typed its code. */
    public String end() {
        if (!code.equals(typedEnd)) {
            faults.add("typedEnd", say.of("office.typed", code));
            return null;
        }
        return move("ENDED");
    }

    private String act(Supplier<CampaignView> act, String done) {
        return acts.attempt(() -> {
            act.get();
            return "campaign?faces-redirect=true&code=" + code + "&done=" + done;
        });
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Long getVersion() {
        return version;
    }

    public void setVersion(Long version) {
        this.version = version;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }

    public String getTypedEnd() {
        return typedEnd;
    }

    public void setTypedEnd(String typedEnd) {
        this.typedEnd = typedEnd;
    }
}
