package org.concilier.consent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.concilier.consent.wording.Asking;
import org.concilier.consent.wording.DarkPatterns;
import org.concilier.consent.wording.Warning;

/** What may be wrong with a notice before people see it. */
final class NoticeCheck {
    private NoticeCheck() {}

    /** @param terms of the purpose that the notice is about */
    static List<Warning> of(NoticeDraft draft, PurposeDraft terms) {
        var texts = new TreeMap<String, Map<String, String>>();
        draft.texts().forEach((language, text) -> texts.put(language, text.fields()));
        var effort = Optional.ofNullable(draft.presentation()).map(NoticeCheck::effort);
        return DarkPatterns.in(new Asking(texts, effort, terms.recipients()));
    }

    private static Asking.Effort effort(Presentation shown) {
        return new Asking.Effort(
                labels(shown.acceptLabel()),
                labels(shown.refuseLabel()),
                shown.stepsToAccept(),
                shown.stepsToRefuse(),
                shown.preTicked(),
                shown.askedTogether());
    }

    private static Map<String, String> labels(Words words) {
        var labels = new HashMap<String, String>();
        if (words == null) return labels;
        if (words.fr() != null) labels.put("fr", words.fr());
        if (words.en() != null) labels.put("en", words.en());
        return labels;
    }
}
