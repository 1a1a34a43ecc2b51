package org.concilier.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concilier.consent.PurposeView;
import org.concilier.consent.Purposes;
import org.concilier.privacy.Access;
import org.concilier.privacy.Accesses;
import org.concilier.privacy.CheckCount;
import org.concilier.shared.InvalidInput;
import org.concilier.web.screen.Language;
import org.concilier.web.screen.LookWords;
import org.concilier.web.screen.Wording;

/** Who looked: every look at the customer's data by someone else, newest first, refused ones included. */
@Named
@RequestScoped
public class Looks {
    private static final int PAGE = 20;
    private static final int ALL = 200;

    @Inject
    Self self;

    @Inject
    Accesses accesses;

    @Inject
    Purposes purposes;

    @Inject
    LooksFilter filter;

    @Inject
    LookWords words;

    @Inject
    Language language;

    @Inject
    Wording say;

    private String after;
    private List<Look> all = List.of();
    private List<Checks> checks = List.of();
    private String next;

    /**
     * One look in words.
     *
     * @param basis what allowed it; null for a refused look
     * @param leaf its fingerprint in the ledger
     * @param first of its day on this page
     */
    public record Look(
            String day,
            String time,
            String who,
            String why,
            String what,
            String basis,
            boolean allowed,
            String leaf,
            boolean first) {}

    /** How often a company asked in one day whether something is permitted. */
    public record Checks(String day, String who, String words) {}

    public void load() {
        var names = names();
        var found = accesses.entries(self.id(), filter.wanted(), cursor(), PAGE + 1);
        all = looks(found.subList(0, Math.min(PAGE, found.size())), names);
        next = found.size() > PAGE ? found.get(PAGE - 1).id().toString() : null;
        if (after == null && !filter.isSet()) {
            checks = accesses.checks(self.id(), null, PAGE).stream()
                    .map(count -> checks(count, names))
                    .toList();
        }
    }

    private List<Look> looks(List<Access> found, Map<String, String> names) {
        var told = new ArrayList<Look>();
        for (var access : found) {
            var day = say.date(access.at());
            var first = told.isEmpty() || !told.get(told.size() - 1).day().equals(day);
            told.add(look(access, day, first, names));
        }
        return told;
    }

    private Look look(Access access, String day, boolean first, Map<String, String> names) {
        return new Look(
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

    private Checks checks(CheckCount count, Map<String, String> names) {
        var purpose = names.getOrDefault(count.purpose(), count.purpose());
        return new Checks(
                say.day(count.on()),
                words.who(count.client()),
                say.of("looks.checked", count.permitted() + count.refused(), purpose, count.permitted()));
    }

    private Map<String, String> names() {
        return purposes.list(null, ALL).stream()
                .collect(Collectors.toMap(PurposeView::code, p -> p.name().in(language.getCode())));
    }

    private UUID cursor() {
        try {
            return after == null ? null : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("/after", "must be taken as it is from the link");
        }
    }

    public List<Look> getAll() {
        return all;
    }

    public List<Checks> getChecks() {
        return checks;
    }

    /** Where older looks begin; null when these are the oldest. */
    public String getNext() {
        return next;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
