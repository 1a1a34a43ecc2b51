package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.concilier.consent.NoticeDifferences;
import org.concilier.consent.NoticeDrafts;
import org.concilier.consent.Notices;
import org.concilier.consent.UnknownDraft;
import org.concilier.consent.UnknownNotice;
import org.concilier.consent.wording.Difference;

/** How one version of a notice became another, word by word and in both languages; or the open draft, if it is published. */
@Named
@RequestScoped
public class NoticeDiff {
    @Inject
    Notices notices;

    @Inject
    NoticeDrafts drafts;

    private String code;
    private int from = 1;
    private int to = 1;

    /** The two versions that the address names. */
    public List<NoticeDifferences> getBetween() {
        return NoticeForm.LANGUAGES.stream()
                .map(language -> notices.differences(code, from, to, language))
                .toList();
    }

    /** The draft against what is published; empty when there is nothing to compare. */
    public List<NoticeDifferences> ofDraft(String purpose) {
        try {
            var base = drafts.find(purpose).basedOn();
            return NoticeForm.LANGUAGES.stream()
                    .map(language -> drafts.differences(purpose, base, language))
                    .toList();
        } catch (UnknownDraft | UnknownNotice nothing) {
            return List.of();
        }
    }

    /** {@code same}, {@code removed} or {@code added}. */
    public String kind(Difference.Part part) {
        return part.kind().name().toLowerCase(Locale.ROOT);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public int getFrom() {
        return from;
    }

    public void setFrom(int from) {
        this.from = from;
    }

    public int getTo() {
        return to;
    }

    public void setTo(int to) {
        this.to = to;
    }
}
