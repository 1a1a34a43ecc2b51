package org.concilier.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.concilier.consent.Consents;
import org.concilier.consent.NoticeText;
import org.concilier.consent.Notices;
import org.concilier.consent.PurposeView;
import org.concilier.consent.Purposes;
import org.concilier.web.screen.Faults;
import org.concilier.web.screen.Use;
import org.concilier.web.screen.Uses;
import org.concilier.web.screen.Wording;

/** The first half of a choice on the phone: the exact text in the customer's language, and what the customer answers. */
@Named
@RequestScoped
public class PhoneChoice {
    @Inject
    CustomerFile file;

    @Inject
    Uses uses;

    @Inject
    Purposes purposes;

    @Inject
    Notices notices;

    @Inject
    Consents consents;

    @Inject
    Faults faults;

    @Inject
    Wording say;

    private String purpose;
    private String spoken;
    private int noticeVersion;
    private String shownLanguage;
    private String interaction;
    private boolean read;
    private Use use;
    private PurposeView terms;
    private NoticeText text;

    public void load() {
        file.load();
        use = uses.of(file.uuid(), getPurpose());
        terms = purposes.find(getPurpose());
        var notice = notices.current(getPurpose(), getSpoken());
        noticeVersion = notice.version();
        shownLanguage = notice.language();
        text = notice.text();
        if (interaction == null && file.getCall() != null)
            interaction = file.getCall().id();
    }

    public String yes() {
        return answer("yes");
    }

    public String no() {
        return answer("no");
    }

    public String later() {
        return answer("later");
    }

    /** Nothing is recorded yet: the answer is read back first, in the words and of the version that were read out. */
    private String answer(String said) {
        if (interaction == null) faults.add("interaction", say.of("call.interactionNeeded"));
        if (!read) faults.add("read", say.of("call.readNeeded"));
        if (interaction == null || !read) return null;
        return "/desk/read-back?faces-redirect=true&id=" + file.uuid() + "&purpose=" + getPurpose() + "&answer=" + said
                + "&version=" + noticeVersion + "&spoken=" + shownLanguage + "&call=" + interaction;
    }

    /** Stopping needs no script: a customer who says stop is stopped. */
    public String stop() {
        var now = uses.of(file.uuid(), getPurpose());
        if (now.allowed()) consents.withdraw(now.consentId());
        return "/desk/consents?faces-redirect=true&id=" + file.uuid() + "&recorded=yes";
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

    /** Whether only the customer can say yes, after a fresh proof of who is there. */
    public boolean isSpecial() {
        return terms != null && terms.specialCategory();
    }

    public Use getUse() {
        return use;
    }

    public NoticeText getText() {
        return text;
    }

    /** In which language it is read out: the customer's, unless the customer wants the other. */
    public String getSpoken() {
        if (spoken == null) spoken = Said.of("spoken");
        if (spoken == null) spoken = file.language();
        return "en".equals(spoken) ? "en" : "fr";
    }

    public void setSpoken(String spoken) {
        this.spoken = spoken;
    }

    public String getPurpose() {
        if (purpose == null) purpose = Said.of("purpose");
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

    public boolean isRead() {
        return read;
    }

    public void setRead(boolean read) {
        this.read = read;
    }
}
