package org.concilier.web.portal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.concilier.consent.NoticeView;
import org.concilier.web.screen.Wording;

/** The words of yes and no: the notice's own, else those made for the purpose, else plain ones. */
@Dependent
class Twins {
    @Inject
    Wording say;

    String yes(NoticeView notice, String purpose) {
        var own = notice.acceptLabel();
        return own == null ? say.best("question.yes." + purpose, "question.yes") : own;
    }

    String no(NoticeView notice, String purpose) {
        var own = notice.refuseLabel();
        return own == null ? say.best("question.no." + purpose, "question.no") : own;
    }
}
