package org.concilier.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.concilier.consent.Consents;
import org.concilier.consent.Decision;
import org.concilier.consent.IllegalTransition;
import org.concilier.consent.NoticeText;
import org.concilier.consent.Notices;
import org.concilier.consent.ObjectionStands;
import org.concilier.consent.OnBehalf;
import org.concilier.consent.PurposeView;
import org.concilier.consent.Purposes;
import org.concilier.consent.RecordedChoice;
import org.concilier.shared.InvalidInput;
import org.concilier.web.screen.Faults;
import org.concilier.web.screen.Language;
import org.concilier.web.screen.Use;
import org.concilier.web.screen.Uses;
import org.concilier.web.screen.Wording;

/** A choice that the customer tells on the phone: the exact text, read out, answered and repeated. */
@Named
@RequestScoped
public class PhoneChoice {
    @Inject
    Uses uses;

    @Inject
    Purposes purposes;

    @Inject
    Notices notices;

    @Inject
    Consents consents;

    @Inject
    Language language;

    @Inject
    Faults faults;

    @Inject
    Wording say;

    private String customer;
    private String purpose;
    private int noticeVersion;
    private String shownLanguage;
    private String interaction;
    private boolean readBack;
    private Use use;
    private PurposeView terms;
    private NoticeText text;

    public void load() {
        use = uses.of(id(), purpose);
        terms = purposes.find(purpose);
        var notice = notices.current(purpose, language.getCode());
        noticeVersion = notice.version();
        shownLanguage = notice.language();
        text = notice.text();
    }

    public String yes() {
        return record(Decision.GIVEN);
    }

    public String no() {
        return record(Decision.REFUSED);
    }

    public String later() {
        return record(Decision.DEFERRED);
    }

    /** Stopping needs no script: a customer who says stop is stopped. */
    public String stop() {
        var now = uses.of(id(), purpose);
        if (now.allowed()) consents.withdraw(now.consentId());
        return done();
    }

    private String record(Decision decision) {
        if (interaction == null) faults.add("interaction", say.of("call.interactionNeeded"));
        if (!readBack) faults.add("readBack", say.of("call.readBackNeeded"));
        if (interaction == null || !readBack) return again();
        var behalf = new OnBehalf(OnBehalf.Capacity.AGENT, interaction, true, null);
        try {
            consents.record(
                    id(),
                    new RecordedChoice(
                            purpose,
                            decision,
                            noticeVersion,
                            shownLanguage,
                            "spoken",
                            "phone",
                            null,
                            "call-centre",
                            behalf,
                            null,
                            null));
        } catch (ObjectionStands objected) {
            faults.add(null, say.of("call.objected"));
            return again();
        } catch (IllegalTransition | InvalidInput refused) {
            faults.add(null, say.of("call.refusedText", refused.getMessage()));
            return again();
        }
        return done();
    }

    private String again() {
        load();
        return null;
    }

    private String done() {
        return "/desk/customer?faces-redirect=true&id=" + customer + "&recorded=yes";
    }

    private UUID id() {
        return CustomerFile.read(customer);
    }

    /** A press is taken whatever was loaded, and judged when it is recorded. */
    public boolean isOpen() {
        return use == null || use.open();
    }

    public boolean isStoppable() {
        return use == null || use.allowed();
    }

    public boolean isDeferrable() {
        return use == null || use.canWait();
    }

    public Use getUse() {
        return use;
    }

    /** Whether only the customer can say yes, after a fresh proof of who is there. */
    public boolean isSpecial() {
        return terms != null && terms.specialCategory();
    }

    public NoticeText getText() {
        return text;
    }

    public String getCustomer() {
        return customer;
    }

    public void setCustomer(String customer) {
        this.customer = customer;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public int getNoticeVersion() {
        return noticeVersion;
    }

    public void setNoticeVersion(int noticeVersion) {
        this.noticeVersion = noticeVersion;
    }

    /** The language of the text that was read out, whatever another window shows by now. */
    public String getShownLanguage() {
        return shownLanguage;
    }

    public void setShownLanguage(String shownLanguage) {
        this.shownLanguage = "en".equals(shownLanguage) ? "en" : "fr";
    }

    public String getInteraction() {
        return interaction;
    }

    public void setInteraction(String interaction) {
        this.interaction = interaction;
    }

    public boolean isReadBack() {
        return readBack;
    }

    public void setReadBack(boolean readBack) {
        this.readBack = readBack;
    }
}
