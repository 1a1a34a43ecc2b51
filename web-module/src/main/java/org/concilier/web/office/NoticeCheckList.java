package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.concilier.consent.NoticeDrafts;
import org.concilier.consent.UnknownDraft;
import org.concilier.consent.wording.Warning;
import org.concilier.consent.wording.Warning.Code;
import org.concilier.web.screen.Language;
import org.concilier.web.screen.Wording;

/** What may be wrong with an open draft, each fault leading to its field. */
@Named
@RequestScoped
public class NoticeCheckList {
    /** A choice that is pushed, or terms that are not told: with these nobody could agree freely (GDPR articles 4(11), 7, 13). */
    private static final Set<Code> GRAVE = Set.of(
            Code.UNEQUAL_STEPS, Code.REFUSAL_MISSING, Code.PRE_TICKED, Code.RETENTION_MISSING, Code.RECIPIENTS_MISSING);

    @Inject
    NoticeDrafts drafts;

    @Inject
    NoticePage page;

    @Inject
    Language language;

    @Inject
    Wording say;

    private List<Line> all;

    /**
     * One warning.
     *
     * @param field id of its field on the page
     * @param grave whether publishing waits until it is mended
     */
    public record Line(String field, String place, String words, String advice, boolean grave) {}

    public List<Line> getAll() {
        if (all == null) all = read();
        return all;
    }

    private List<Line> read() {
        try {
            return drafts.check(page.getCode()).warnings().stream()
                    .map(this::line)
                    .toList();
        } catch (UnknownDraft none) {
            return List.of();
        }
    }

    private Line line(Warning warning) {
        var of = warning.language() == null ? "" : warning.language() + "-";
        var whole = warning.field().equals("all");
        var place = say.of("office.field." + warning.field());
        return new Line(
                of + (whole ? "title" : warning.field()),
                warning.language() == null ? place : place + ", " + say.of("office." + warning.language()),
                warning.words(),
                "en".equals(language.getCode())
                        ? warning.advice().en()
                        : warning.advice().fr(),
                GRAVE.contains(warning.code()));
    }

    /** Whether something has to be mended before anyone can be asked with it. */
    public boolean isBlocked() {
        return getAll().stream().anyMatch(Line::grave);
    }

    public String getSummary() {
        return say.of("office.notice.warnings", getAll().size());
    }
}
