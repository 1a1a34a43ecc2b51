package org.concilier.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.concilier.consent.NoticeDrafts;
import org.concilier.consent.PurposeView;
import org.concilier.consent.Purposes;
import org.concilier.web.screen.Language;

/** Every purpose and where it stands. */
@Named
@RequestScoped
public class PurposeList {
    private static final int ALL = 200;

    @Inject
    Purposes purposes;

    @Inject
    NoticeDrafts drafts;

    @Inject
    Language language;

    private List<PurposeView> all;
    private Set<String> beingWritten;

    @PostConstruct
    void load() {
        all = purposes.list(null, ALL);
        beingWritten = drafts.beingWritten();
    }

    public List<PurposeView> getAll() {
        return all;
    }

    public String name(PurposeView purpose) {
        return purpose.name().in(language.getCode());
    }

    public boolean isBeingWritten(PurposeView purpose) {
        return beingWritten.contains(purpose.code());
    }

    /** The word for where it stands, as in {@code office.purpose.asked}. */
    public static String standing(PurposeView purpose) {
        if (purpose.retiredAt() != null) return "retired";
        if (purpose.askable()) return "asked";
        return purpose.noticeVersion() == 0 ? "unwritten" : "silent";
    }
}
