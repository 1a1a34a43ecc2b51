package org.concilier.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concilier.privacy.Accesses;
import org.concilier.web.screen.LocalPath;
import org.concilier.web.screen.LookWords;
import org.concilier.web.screen.Wording;

/** Which looks the customer wants to see. It stands in the address, so that it can be kept and sent. */
@Named
@RequestScoped
public class LooksFilter {
    private static final int YEARS = 5;

    /** Those whom one may pick; programs are told by their names and found by the year. */
    private static final List<String> PARTIES =
            List.of("agent", "marketer", "privacy-officer", "security-admin", "auditor", "system");

    @Inject
    LookWords words;

    @Inject
    Wording say;

    private String who;
    private String year;
    private String outcome;

    /** Unknown words filter nothing: the address is the reader's. */
    Accesses.Filter wanted() {
        var since = year == null || !year.matches("20[0-9]{2}") ? null : Integer.valueOf(year);
        return new Accesses.Filter(
                PARTIES.contains(String.valueOf(who)) ? who : null,
                "refused".equals(outcome) ? Boolean.FALSE : null,
                since == null ? null : say.begin(since),
                since == null ? null : say.begin(since + 1));
    }

    public boolean isSet() {
        return !Accesses.Filter.NONE.equals(wanted());
    }

    /** The same filter, at the end of an address. */
    public String getSame() {
        return Stream.of(part("who", who), part("year", year), part("outcome", outcome))
                .collect(Collectors.joining());
    }

    private static String part(String name, String content) {
        return content == null ? "" : "&" + name + "=" + LocalPath.encode(content);
    }

    public List<String> getParties() {
        return PARTIES;
    }

    public String word(String party) {
        return words.who(party);
    }

    /** This year and the four before. */
    public List<String> getYears() {
        var now = say.year();
        return IntStream.range(0, YEARS)
                .mapToObj(back -> Integer.toString(now - back))
                .toList();
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }
}
