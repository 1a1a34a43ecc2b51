package org.concilier.privacy.breach;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.concilier.shared.Fields;

/**
 * What is known of a breach, as whoever handles it writes it down (GDPR article 33(3)).
 *
 * @param awareAt when the company became aware: the 72 hours run from here
 * @param what what happened, for the authority and the register
 * @param parties accounts and programs through which data got out
 * @param from begin of the time in which they were not in the right hands
 * @param until its end, exclusive
 * @param categories data categories known to be concerned besides those that the access log shows
 * @param consequences likely consequences, as they are told to the persons
 * @param measures measures taken or proposed, as they are told to the persons
 * @param advice what persons can do themselves; empty texts for the general advice
 */
public record BreachFacts(
        Instant awareAt,
        String what,
        BreachCause cause,
        Set<BreachParty> parties,
        Instant from,
        Instant until,
        List<String> categories,
        Sentences consequences,
        Sentences measures,
        Sentences advice) {
    private static final int MOST_PARTIES = 20;
    private static final String CATEGORY = "[a-z][a-z-]{1,59}";

    public BreachFacts {
        parties = Set.copyOf(parties);
        categories = List.copyOf(categories);
    }

    /** Reads a request body; nothing in it may lie in the future. */
    static BreachFacts read(Fields fields, Instant now) {
        var awareAt = instant(fields, "awareAt", now);
        var from = instant(fields, "from", now);
        var until = instant(fields, "until", now);
        if (from.isAfter(until) || from.equals(until)) fields.fault("until", "must be after from");
        if (awareAt.isBefore(from)) fields.fault("awareAt", "must not be before the breach began");
        var categories = new TreeSet<>(fields.texts("categories", 30));
        if (!categories.stream().allMatch(c -> c.matches(CATEGORY))) {
            fields.fault("categories", "must name data categories such as purchase-history");
        }
        var facts = new BreachFacts(
                awareAt,
                fields.text("what", 4000),
                fields.has("cause") ? fields.oneOf("cause", BreachCause.class) : BreachCause.UNKNOWN,
                Set.copyOf(fields.list("parties", MOST_PARTIES, BreachFacts::party).stream()
                        .distinct()
                        .toList()),
                from,
                until,
                List.copyOf(categories),
                Sentences.read(fields, "consequences"),
                Sentences.read(fields, "measures"),
                Sentences.optional(fields, "advice"));
        return fields.done(facts);
    }

    private static Instant instant(Fields fields, String name, Instant now) {
        var given = fields.instant(name);
        if (given.isEmpty() && !fields.has(name)) fields.fault(name, "is required");
        if (given.filter(at -> at.isAfter(now)).isPresent()) fields.fault(name, "must not be in the future");
        return given.orElse(now);
    }

    private static BreachParty party(Fields fields) {
        return new BreachParty(fields.oneOf("kind", BreachParty.Kind.class), fields.text("name", 100));
    }

    /** Whether the same persons are concerned by both: same parties, same time. */
    boolean isAboutTheSameAs(BreachFacts other) {
        return parties.equals(other.parties) && from.equals(other.from) && until.equals(other.until);
    }
}
