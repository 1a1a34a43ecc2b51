package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.concilier.web.screen.FieldNames;
import org.concilier.web.screen.Wording;

/** What somebody typed beside what somebody else has saved meanwhile, where the two differ, in the order of the page. */
@RequestScoped
class BothTexts {
    /** Fields of rows: how the page calls them, and where the rows that are folded away begin. */
    private static final Pattern ROW = Pattern.compile("(cap|moreCaps|group|moreGroups):(\\d+):([a-z]+)");

    private static final Map<String, Integer> FIRST = Map.of("cap", 0, "moreCaps", 2, "group", 0, "moreGroups", 1);

    /** What a field offers to choose from, by the end of its name. */
    private static final Map<String, String> CHOICES = Map.of(
            "kind", "effect",
            "scope", "scope",
            "base", "base",
            "allocation", "allocation",
            "counter", "cap",
            "per", "cap",
            "window", "window",
            "mode", "stack",
            "couponRequired", "coupon");

    @Inject
    FieldNames names;

    @Inject
    Wording say;

    /** One field, in words; a dash for nothing. */
    public record Difference(String name, String mine, String theirs) {}

    /** Both by the names of fields, as pages hold what is typed. */
    List<Difference> of(Map<String, String> mine, Map<String, String> theirs) {
        var all = new ArrayList<Difference>();
        names.all().forEach((id, name) -> {
            var key = key(id);
            var said = plain(mine.get(key));
            var other = plain(theirs.get(key));
            if (!Objects.equals(said, other))
                all.add(new Difference(row(key) + name, words(key, said), words(key, other)));
        });
        return all;
    }

    private static String key(String id) {
        var row = ROW.matcher(id);
        if (!row.matches()) return id;
        var list = row.group(1).toLowerCase(java.util.Locale.ROOT).contains("cap") ? "caps" : "groups";
        return list + "-" + (FIRST.get(row.group(1)) + Integer.parseInt(row.group(2))) + "-" + row.group(3);
    }

    private String row(String key) {
        var parts = key.split("-");
        if (!key.matches("(caps|groups)-\\d+-.*")) return "";
        var number = Integer.parseInt(parts[1]) + 1;
        return say.of(parts[0].equals("caps") ? "office.offer.capRow" : "office.offer.groupRow", number) + ", ";
    }

    private static String plain(String said) {
        return said == null || said.isBlank() ? null : said.strip().replace("\r\n", "\n");
    }

    private String words(String key, String said) {
        if (said == null) return "–";
        var choice = CHOICES.get(key.replaceFirst(".*-", ""));
        return choice == null ? said : say.orElse("office." + choice + "." + said.replace(' ', '_'), said);
    }
}
