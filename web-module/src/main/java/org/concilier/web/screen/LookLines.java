package org.concilier.web.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.concilier.consent.PurposeView;
import org.concilier.consent.Purposes;
import org.concilier.privacy.Access;

/** The access log in the reader's words; an agent is shown the very lines that the customer will read. */
@RequestScoped
public class LookLines {
    private static final int ALL = 200;

    @Inject
    Purposes purposes;

    @Inject
    LookWords words;

    @Inject
    Language language;

    @Inject
    Wording say;

    /**
     * One look in words.
     *
     * @param basis what allowed it; null for a refused look
     * @param leaf its fingerprint in the ledger
     * @param first of its day on this page
     */
    public record Line(
            String day,
            String time,
            String who,
            String why,
            String what,
            String basis,
            boolean allowed,
            String leaf,
            boolean first) {}

    /** @param names of purposes by code, as {@link #names} gives them */
    public List<Line> of(List<Access> found, Map<String, String> names) {
        var told = new ArrayList<Line>();
        for (var access : found) {
            var day = say.date(access.at());
            var first = told.isEmpty() || !told.get(told.size() - 1).day().equals(day);
            told.add(line(access, day, first, names));
        }
        return told;
    }

    /** What each purpose is called, by its code. */
    public Map<String, String> names() {
        return purposes.list(null, ALL).stream()
                .collect(Collectors.toMap(PurposeView::code, p -> p.name().in(language.getCode())));
    }

    private Line line(Access access, String day, boolean first, Map<String, String> names) {
        return new Line(
                day,
                say.time(access.at()),
                words.who(access.party()),
                words.why(access.why()),
                words.what(access.categories()),
                access.allowed() ? words.basis(access.basis(), access.consents().keySet(), names) : null,
                access.allowed(),
                access.leafHash(),
                first);
    }
}
