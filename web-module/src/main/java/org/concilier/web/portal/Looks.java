package org.concilier.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concilier.privacy.Accesses;
import org.concilier.privacy.CheckCount;
import org.concilier.shared.InvalidInput;
import org.concilier.web.screen.LookLines;
import org.concilier.web.screen.LookWords;
import org.concilier.web.screen.Wording;

/** Who looked: every look at the customer's data by someone else, newest first, refused ones included. */
@Named
@RequestScoped
public class Looks {
    private static final int PAGE = 20;

    @Inject
    Self self;

    @Inject
    Accesses accesses;

    @Inject
    LookLines lines;

    @Inject
    LooksFilter filter;

    @Inject
    LookWords words;

    @Inject
    Wording say;

    private String after;
    private List<LookLines.Line> all = List.of();
    private List<Checks> checks = List.of();
    private String next;

    /** How often a company asked in one day whether something is permitted. */
    public record Checks(String day, String who, String words) {}

    public void load() {
        var names = lines.names();
        var found = accesses.entries(self.id(), filter.wanted(), cursor(), PAGE + 1);
        all = lines.of(found.subList(0, Math.min(PAGE, found.size())), names);
        next = found.size() > PAGE ? found.get(PAGE - 1).id().toString() : null;
        if (after == null && !filter.isSet()) {
            checks = accesses.checks(self.id(), null, PAGE).stream()
                    .map(count -> checks(count, names))
                    .toList();
        }
    }

    private Checks checks(CheckCount count, Map<String, String> names) {
        var purpose = names.getOrDefault(count.purpose(), count.purpose());
        return new Checks(
                say.day(count.on()),
                words.who(count.client()),
                say.of("looks.checked", count.permitted() + count.refused(), purpose, count.permitted()));
    }

    private UUID cursor() {
        try {
            return after == null ? null : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("/after", "must be taken as it is from the link");
        }
    }

    public List<LookLines.Line> getAll() {
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
