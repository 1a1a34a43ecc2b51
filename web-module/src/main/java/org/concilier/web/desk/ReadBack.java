package org.concilier.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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
import org.concilier.web.screen.Wording;

/** The second half of a choice on the phone: the answer is said back in one sentence, and recorded once it is confirmed. */
@Named
@RequestScoped
public class ReadBack {
    @Inject
    CustomerFile file;

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
    private String answer;
    private int version;
    private String spoken;
    private String call;
    private PurposeView terms;
    private NoticeText text;

    public void load() {
        file.load();
        terms = purposes.find(purpose);
        text = notices.version(purpose, version, getSpoken()).text();
    }

    public String record() {
        var behalf = new OnBehalf(OnBehalf.Capacity.AGENT, call, true, null);
        var choice = new RecordedChoice(
                purpose, decision(), version, getSpoken(), "spoken", "phone", null, "call-centre", behalf, null, null);
        try {
            consents.record(file.uuid(), choice);
        } catch (ObjectionStands objected) {
            faults.add(null, say.of("call.objected"));
            return null;
        } catch (IllegalTransition | InvalidInput refused) {
            faults.add(null, say.of("call.refusedText", refused.getMessage()));
            return null;
        }
        return "/desk/consents?faces-redirect=true&id=" + file.uuid() + "&recorded=yes";
    }

    private Decision decision() {
        return switch (String.valueOf(answer)) {
            case "yes" -> Decision.GIVEN;
            case "no" -> Decision.REFUSED;
            case "later" -> Decision.DEFERRED;
            default -> throw new InvalidInput("/answer", "must be yes, no or later");
        };
    }

    /** What to say, in the language that was read out. */
    public String getSentence() {
        return say.in(getSpoken(), "call.sentence." + decision(), terms.name().in(getSpoken()));
    }

    /** Back to the text, of the same use and in the same language. */
    public String getAgain() {
        return "/desk/choice?id=" + file.uuid() + "&purpose=" + purpose + "&spoken=" + getSpoken();
    }

    public String getName() {
        return terms == null ? "" : terms.name().in(getSpoken());
    }

    /** What stopping was said to be like. */
    public NoticeText getText() {
        return text;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getSpoken() {
        return "en".equals(spoken) ? "en" : "fr";
    }

    public void setSpoken(String spoken) {
        this.spoken = spoken;
    }

    public String getCall() {
        return call;
    }

    public void setCall(String call) {
        this.call = call;
    }
}
