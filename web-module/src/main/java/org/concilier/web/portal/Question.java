package org.concilier.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.concilier.consent.Consents;
import org.concilier.consent.Decision;
import org.concilier.consent.IllegalTransition;
import org.concilier.consent.NoticeText;
import org.concilier.consent.NoticeView;
import org.concilier.consent.Notices;
import org.concilier.consent.PurposeView;
import org.concilier.consent.Purposes;
import org.concilier.consent.RecordedChoice;
import org.concilier.consent.ShownQuestions;
import org.concilier.experience.FirstVisits;
import org.concilier.experience.VisitStep;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.assurance.Operation;
import org.concilier.web.ops.Meters;
import org.concilier.web.screen.Faults;
import org.concilier.web.screen.Language;
import org.concilier.web.screen.Use;
import org.concilier.web.screen.Uses;
import org.concilier.web.screen.Wording;

/** One question on one page: value before question, question before use. */
@Named
@RequestScoped
public class Question {
    @Inject
    Self self;

    @Inject
    Uses uses;

    @Inject
    Exchanges exchanges;

    @Inject
    Notices notices;

    @Inject
    Purposes purposes;

    @Inject
    Consents consents;

    @Inject
    FreshProof fresh;

    @Inject
    Visit visit;

    @Inject
    ShownQuestions shownQuestions;

    @Inject
    FirstVisits firstVisits;

    @Inject
    Twins twins;

    @Inject
    Meters meters;

    @Inject
    Language language;

    @Inject
    Faults faults;

    @Inject
    Wording say;

    private String purpose;
    private int noticeVersion;
    private String shownLanguage;
    private Use use;
    private NoticeView notice;
    private Exchange trade;
    private PurposeView terms;

    public void load() {
        use = uses.of(self.id(), purpose);
        terms = purposes.find(purpose);
        notice = notices.current(purpose, language.getCode());
        noticeVersion = notice.version();
        shownLanguage = notice.language();
        trade = exchanges.of(self.id()).getOrDefault(purpose, Exchange.NONE);
        if (use.open() && !use.decided()) shownQuestions.note(purpose);
        if (visit.isFirst()) firstVisits.reached(VisitStep.ASKED);
    }

    /** A yes to a special category needs a fresh proof of who is there; a no, or stopping, never does. */
    public String yes() {
        if (!purposes.find(purpose).specialCategory()) return answer(Decision.GIVEN, null);
        return answer(Decision.GIVEN, fresh.of(Operation.CONSENT_EXPLICITLY));
    }

    public String no() {
        return answer(Decision.REFUSED, null);
    }

    public String later() {
        return answer(Decision.DEFERRED, null);
    }

    /** Stops what was allowed; the same single press as in the list. */
    public String stop() {
        var now = uses.of(self.id(), purpose);
        if (now.allowed()) consents.withdraw(now.consentId());
        return done();
    }

    private String answer(Decision decision, UUID proof) {
        var choice = new RecordedChoice(purpose, decision, noticeVersion, shownLanguage, "web-form", "portal", null);
        try {
            consents.record(self.id(), choice.at("/portal/choice").backedBy(proof));
            meters.consent(decision);
            if (visit.isFirst()) firstVisits.reached(VisitStep.ANSWERED);
        } catch (IllegalTransition answeredInAnotherWindow) {
            return done();
        } catch (InvalidInput refused) {
            load();
            if (refused.faults().get(0).pointer().startsWith("/onBehalf")) return again(null, "question.minor");
            return again(null, use.askable() ? "question.changed" : "question.notAsked");
        }
        return done();
    }

    private String again(String field, String words) {
        if (use == null) load();
        faults.add(field, say.of(words));
        return null;
    }

    private String done() {
        return visit.isFirst() ? Welcome.GO_ON : "/portal/choices?faces-redirect=true&changed=" + purpose;
    }

    /** Whether there is a question to answer. A press is taken whatever was loaded, and judged when it is recorded. */
    public boolean isOpen() {
        return use == null || use.open();
    }

    public boolean isStoppable() {
        return use == null || use.allowed();
    }

    public boolean isDeferrable() {
        return use == null || use.canWait();
    }

    /** Whether a yes needs a fresh proof of who is there. */
    public boolean isSpecial() {
        return terms == null || terms.specialCategory();
    }

    public String getYesWords() {
        return twins.yes(notice, purpose);
    }

    public String getNoWords() {
        return twins.no(notice, purpose);
    }

    /** Whether Global Privacy Control says no to this use. */
    public boolean isOpposedBySignal() {
        return terms != null && terms.opposedBySignal();
    }

    public Use getUse() {
        return use;
    }

    public Exchange getTrade() {
        return trade;
    }

    public NoticeText getText() {
        return notice.text();
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    /** The language of the text on the page that is answered, whatever another window shows by now. */
    public String getShownLanguage() {
        return shownLanguage;
    }

    public void setShownLanguage(String shownLanguage) {
        this.shownLanguage = "en".equals(shownLanguage) ? "en" : "fr";
    }

    public int getNoticeVersion() {
        return noticeVersion;
    }

    public void setNoticeVersion(int noticeVersion) {
        this.noticeVersion = noticeVersion;
    }
}
