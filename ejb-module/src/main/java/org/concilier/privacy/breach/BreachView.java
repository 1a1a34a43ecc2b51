package org.concilier.privacy.breach;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A breach as it is shown.
 *
 * @param stateIri the DPV 2.3 term of its state
 * @param dueAt 72 hours after the company became aware
 * @param hoursLeft whole hours until then, negative when over; null once it was decided
 * @param reasons of a delay, or for not telling the authority; null without
 * @param found whom it concerns, counted by and by in the background
 */
public record BreachView(
        UUID id,
        BreachState state,
        String stateIri,
        Instant awareAt,
        Instant dueAt,
        Long hoursLeft,
        Instant notifiedAt,
        String reasons,
        String what,
        BreachCause cause,
        List<BreachParty> parties,
        Instant from,
        Instant until,
        List<String> categories,
        Sentences consequences,
        Sentences measures,
        Sentences advice,
        Instant recordedAt,
        Found found,
        long version) {

    /**
     * Whom the access log shows, each entry held against its leaf.
     *
     * @param complete whether the log was walked to its end
     * @param persons customers whose data was looked at, the erased ones left out
     * @param erased persons who were erased since: nobody can be told
     * @param looks entries of the access log
     * @param withoutLeaf entries that the ledger does not know: the log was added to
     * @param unreadable entries whose leaf does not open, or says something else: the log or the ledger was altered
     * @param categories data categories that were looked at
     */
    public record Found(
            boolean complete,
            long persons,
            long erased,
            long looks,
            long withoutLeaf,
            long unreadable,
            List<String> categories) {}

    /** @param by who did it; null for callers who are not privacy staff or auditors */
    public record Change(int seq, Instant at, String by, String what, Map<String, String> content) {}

    static BreachView of(Breach breach, BreachFinding finding, Instant now) {
        var facts = breach.facts();
        return new BreachView(
                breach.id(),
                breach.state(),
                breach.state().iri(),
                facts.awareAt(),
                breach.dueAt(),
                breach.state() == BreachState.OPEN ? hours(now, breach.dueAt()) : null,
                breach.notifiedAt(),
                breach.reasons(),
                facts.what(),
                facts.cause(),
                facts.parties().stream()
                        .sorted(Comparator.comparing(BreachParty::kind).thenComparing(BreachParty::name))
                        .toList(),
                facts.from(),
                facts.until(),
                facts.categories(),
                facts.consequences(),
                facts.measures(),
                facts.advice(),
                breach.recordedAt(),
                finding.view(),
                breach.version());
    }

    private static long hours(Instant now, Instant dueAt) {
        return Math.floorDiv(Duration.between(now, dueAt).toSeconds(), 3600);
    }
}
