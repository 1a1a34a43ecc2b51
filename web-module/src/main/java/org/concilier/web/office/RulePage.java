package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.concilier.offer.AttributeCatalogue;
import org.concilier.offer.Campaigns;
import org.concilier.offer.RuleDesk;
import org.concilier.offer.UnknownCampaign;
import org.concilier.web.screen.Language;

/** A rule while it is written: what is wrong where, what it reads, and which consents it needs. */
@Named
@RequestScoped
public class RulePage {
    @Inject
    RuleDesk desk;

    @Inject
    Campaigns campaigns;

    @Inject
    AttributeCatalogue catalogue;

    @Inject
    Language language;

    @Inject
    Unfinished unfinished;

    private String source;
    private String campaign;
    private RuleDesk.Checked checked;

    public void load() {
        if (source == null) source = unfinished.typed("source");
        if (source == null) return;
        checked = desk.check(source, declared(), language.getCode());
    }

    /** What the campaign declares; everything in force without one. */
    private List<String> declared() {
        try {
            return campaign == null ? null : campaigns.find(campaign).purposes();
        } catch (UnknownCampaign none) {
            return null;
        }
    }

    /** Null before anything was written. */
    public RuleDesk.Checked getChecked() {
        return checked;
    }

    public List<AttributeCatalogue.Entry> getAttributes() {
        return catalogue.list(language.getCode());
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getCampaign() {
        return campaign;
    }

    public void setCampaign(String campaign) {
        this.campaign = campaign;
    }
}
