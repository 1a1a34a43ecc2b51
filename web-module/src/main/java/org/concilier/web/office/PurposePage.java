package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.concilier.consent.NoticeDrafts;
import org.concilier.consent.NoticeVersion;
import org.concilier.consent.Notices;
import org.concilier.consent.PurposeView;
import org.concilier.consent.Purposes;
import org.concilier.web.screen.Faults;
import org.concilier.web.screen.Language;
import org.concilier.web.screen.Wording;

/** One purpose: its terms, its notices, and its end. */
@Named
@RequestScoped
public class PurposePage {
    private static final int ALL = 200;

    @Inject
    Purposes purposes;

    @Inject
    Notices notices;

    @Inject
    NoticeDrafts drafts;

    @Inject
    Acts acts;

    @Inject
    Faults faults;

    @Inject
    Language language;

    @Inject
    Wording say;

    private String code = Asked.of("code");
    private String typed;
    private PurposeView purpose;
    private List<NoticeVersion> versions;

    public void load() {
        getPurpose();
    }

    public PurposeView getPurpose() {
        if (purpose == null) purpose = purposes.find(code == null ? "" : code);
        return purpose;
    }

    public String getName() {
        return getPurpose().name().in(language.getCode());
    }

    /** Newest first. */
    public List<NoticeVersion> getVersions() {
        if (versions == null) {
            versions = new ArrayList<>(notices.versions(code, 0, ALL));
            Collections.reverse(versions);
        }
        return versions;
    }

    public boolean isBeingWritten() {
        return drafts.beingWritten().contains(code);
    }

    /** Takes a version out of use: nobody is asked with it any more. */
    public String withdraw(int version) {
        return acts.attempt(() -> {
            notices.withdraw(code, version, language.getCode());
            return here("withdrawn");
        });
    }

    /** Ends the purpose for good, once its code was typed. */
    public String retire() {
        if (!code.equals(typed)) {
            faults.add("typed", say.of("office.typed", code));
            return null;
        }
        return acts.attempt(() -> {
            purposes.retire(code);
            return here("retired");
        });
    }

    private String here(String done) {
        return "purpose?faces-redirect=true&code=" + code + "&done=" + done;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }
}
