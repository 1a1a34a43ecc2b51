package org.concilier.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.concilier.consent.Consents;
import org.concilier.consent.Decision;
import org.concilier.consent.IllegalTransition;
import org.concilier.consent.PurposeView;
import org.concilier.consent.Purposes;
import org.concilier.consent.RecordedChoice;
import org.concilier.experience.FirstVisits;
import org.concilier.experience.VisitStep;
import org.concilier.identity.passkey.Passkeys;
import org.concilier.web.screen.Language;
import org.concilier.web.screen.Use;
import org.concilier.web.screen.Uses;
import org.concilier.web.screen.Wording;

/**
 * The first visit: a passkey, what everyone gets, then at most three questions, one a page. What was answered is stored as
 * it is answered, so that leaving loses nothing, and coming back goes on.
 */
@Named
@RequestScoped
public class Welcome {
    /** Questions a visit; the others wait on "My choices". */
    private static final int MOST = 3;

    private static final int ALL = 200;

    /** Where an answered question leads. */
    static final String GO_ON = "/portal/welcome?faces-redirect=true&go=on";

    @Inject
    Self self;

    @Inject
    Uses uses;

    @Inject
    Purposes purposes;

    @Inject
    Consents consents;

    @Inject
    Passkeys passkeys;

    @Inject
    FirstVisits firstVisits;

    @Inject
    Signal signal;

    @Inject
    Language language;

    @Inject
    Wording say;

    private List<Use> asked = List.of();
    private boolean skipped;
    private String go;

    /** The first three that can be asked of anybody; what the browser's signal says no to is not asked, and that is said. */
    @PostConstruct
    void load() {
        var all = purposes.list(null, ALL).stream()
                .filter(purpose -> purpose.askable() && !purpose.specialCategory())
                .toList();
        skipped = signal.isSaid() && all.stream().anyMatch(PurposeView::opposedBySignal);
        var codes = all.stream()
                .filter(purpose -> !signal.isSaid() || !purpose.opposedBySignal())
                .map(PurposeView::code)
                .limit(MOST)
                .toList();
        var mine = uses.of(self.id());
        asked = codes.stream()
                .flatMap(code -> mine.stream().filter(use -> use.code().equals(code)))
                .toList();
    }

    /** The first page itself, or straight on where a question has just been answered. */
    public String enter() {
        if (isNew()) firstVisits.begin();
        if (isWithPasskey()) firstVisits.reached(VisitStep.PASSKEY);
        return go == null ? null : next();
    }

    /** Where the visit goes on: the next question, or what was answered. */
    public String next() {
        return asked.stream()
                .filter(use -> !use.decided())
                .findFirst()
                .map(use -> "/portal/choice?faces-redirect=true&visit=first&purpose=" + use.code())
                .orElse("/portal/answers?faces-redirect=true");
    }

    /** The same as a link. */
    public String getOn() {
        return next().replace("faces-redirect=true&", "").replace("?faces-redirect=true", "");
    }

    /** No to this question and to those that follow; there is no "yes to all". */
    public String refuseRest() {
        for (var use : asked) {
            if (use.decided()) continue;
            var no = new RecordedChoice(
                    use.code(), Decision.REFUSED, use.noticeVersion(), language.getCode(), "web-form", "portal", null);
            try {
                consents.record(self.id(), no.at("/portal/choice"));
            } catch (IllegalTransition answeredInAnotherWindow) {
                continue;
            }
        }
        firstVisits.reached(VisitStep.ANSWERED);
        return "/portal/answers?faces-redirect=true";
    }

    /** The page of answers: the visit has come to its end. */
    public void end() {
        if (isWithPasskey()) firstVisits.reached(VisitStep.PASSKEY);
        firstVisits.reached(VisitStep.DONE);
    }

    /** Question 2 of 3. */
    public String place(String purpose) {
        var at = asked.stream().map(Use::code).toList().indexOf(purpose);
        return at < 0 ? "" : say.of("welcome.place", at + 1, asked.size());
    }

    public String getGo() {
        return go;
    }

    public void setGo(String go) {
        this.go = go;
    }

    public boolean isNew() {
        return asked.stream().noneMatch(Use::decided);
    }

    public List<Use> getAsked() {
        return asked;
    }

    public boolean isSkipped() {
        return skipped;
    }

    public boolean isWithPasskey() {
        return !passkeys.mine().isEmpty();
    }
}
