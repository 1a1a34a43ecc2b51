package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concilier.consent.DraftView;
import org.concilier.consent.NoticeDrafts;
import org.concilier.consent.Notices;
import org.concilier.consent.PurposeView;
import org.concilier.consent.Purposes;
import org.concilier.consent.UnknownDraft;
import org.concilier.web.screen.Language;
import org.concilier.web.screen.Wording;

/** The next notice of a purpose, written in both languages side by side; kept after every field. */
@Named
@RequestScoped
public class NoticePage {
    @Inject
    Purposes purposes;

    @Inject
    Notices notices;

    @Inject
    NoticeDrafts drafts;

    @Inject
    Acts acts;

    @Inject
    Language language;

    @Inject
    Wording say;

    private String code = Asked.of("code");
    private Long version;
    private Map<String, String> typed = new HashMap<>();
    private PurposeView purpose;
    private DraftView draft;
    private DraftView theirs;

    /** The open draft; else what people read today, to begin from; else an empty page with hints. */
    public void load() {
        if (getPurpose().retiredAt() != null) throw new UnknownDraft();
        if (getDraft() != null) {
            version = draft.version();
            typed = NoticeForm.of(draft);
        } else {
            typed = published();
        }
    }

    private Map<String, String> published() {
        var form = NoticeForm.blank();
        if (getPurpose().noticeVersion() == 0) return form;
        for (var each : NoticeForm.LANGUAGES) {
            var notice = notices.current(code, each);
            NoticeForm.put(form, each, notice.text());
            if (notice.acceptLabel() != null) form.put(each + "-acceptLabel", notice.acceptLabel());
            if (notice.refuseLabel() != null) form.put(each + "-refuseLabel", notice.refuseLabel());
        }
        return form;
    }

    public String save() {
        return keep(version);
    }

    /** Over what somebody else saved meanwhile, after both were shown. */
    public String saveMine() {
        return keep(getDraft() == null ? null : draft.version());
    }

    private String keep(Long expected) {
        var kept = acts.attempt(() -> {
            drafts.put(code, NoticeForm.draft(typed), expected);
            return "notice?faces-redirect=true&code=" + code + "&done=kept";
        });
        if (kept == null) theirs = find();
        return kept;
    }

    public String discard() {
        return acts.attempt(() -> {
            drafts.discard(code, version);
            return "purpose?faces-redirect=true&code=" + code + "&done=discarded";
        });
    }

    public PurposeView getPurpose() {
        if (purpose == null) purpose = purposes.find(code == null ? "" : code);
        return purpose;
    }

    public String getName() {
        return getPurpose().name().in(language.getCode());
    }

    /** Null when none is open. */
    public DraftView getDraft() {
        if (draft == null) draft = find();
        return draft;
    }

    private DraftView find() {
        try {
            return drafts.find(code);
        } catch (UnknownDraft none) {
            return null;
        }
    }

    /** What somebody else saved while this was typed; null when nobody did. */
    public Map<String, String> getTheirs() {
        return theirs == null ? null : NoticeForm.of(theirs);
    }

    /** Whether both are shown; also while the answer to that comes back. */
    public boolean isContested() {
        return theirs != null || Asked.of("mine") != null;
    }

    /** When the draft was last kept, and by whom. */
    public String getKept() {
        return getDraft() == null
                ? say.of("office.notice.new")
                : say.of(
                        "office.notice.kept.at",
                        say.date(draft.editedAt()),
                        say.time(draft.editedAt()),
                        draft.editedBy());
    }

    public List<String> getFields() {
        return NoticeForm.FIELDS;
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Long getVersion() {
        return version;
    }

    public void setVersion(Long version) {
        this.version = version;
    }
}
