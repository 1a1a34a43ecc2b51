package org.concilier.privacy.breach;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One breach: its facts, and how far the company has come in telling whom it must tell. */
@Entity
@Table(name = "breach")
class Breach {
    /** Article 33(1). */
    static final Duration IN_TIME = Duration.ofHours(72);

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "aware_at")
    private Instant awareAt;

    @Column(name = "from_at")
    private Instant from;

    @Column(name = "until_at")
    private Instant until;

    @Column(length = 4000)
    private String what;

    @Enumerated(EnumType.STRING)
    private BreachCause cause;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "consequences_fr", length = 4000))
    @AttributeOverride(name = "en", column = @Column(name = "consequences_en", length = 4000))
    private Sentences consequences;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "measures_fr", length = 4000))
    @AttributeOverride(name = "en", column = @Column(name = "measures_en", length = 4000))
    private Sentences measures;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "advice_fr", length = 4000))
    @AttributeOverride(name = "en", column = @Column(name = "advice_en", length = 4000))
    private Sentences advice;

    @Column(length = 2000)
    private String categories;

    @ElementCollection
    @CollectionTable(name = "breach_party", joinColumns = @JoinColumn(name = "breach_id"))
    private Set<BreachParty> parties = new HashSet<>();

    @Enumerated(EnumType.STRING)
    private BreachState state;

    @Column(name = "notified_at")
    private Instant notifiedAt;

    @Column(length = 4000)
    private String reasons;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    protected Breach() {}

    Breach(BreachFacts facts, Instant now) {
        id = UUID.randomUUID();
        recordedAt = now;
        state = BreachState.OPEN;
        become(facts);
    }

    /** Takes better knowledge. */
    final void become(BreachFacts facts) {
        if (state == BreachState.CLOSED) throw new ClosedBreach();
        awareAt = facts.awareAt();
        what = facts.what();
        cause = facts.cause();
        from = facts.from();
        until = facts.until();
        consequences = facts.consequences();
        measures = facts.measures();
        advice = facts.advice();
        categories = String.join(",", facts.categories());
        if (!parties.equals(facts.parties())) parties = new HashSet<>(facts.parties());
    }

    /**
     * The authority has been told.
     *
     * @param why reasons for the delay; null in time
     */
    void notified(Instant at, String why) {
        go(BreachState.NOTIFIED_AUTHORITY);
        notifiedAt = at;
        reasons = why;
    }

    /** The authority is not told, for a reason. */
    void notNotified(String why) {
        go(BreachState.NO_NOTIFICATION);
        reasons = why;
    }

    void close() {
        go(BreachState.CLOSED);
    }

    private void go(BreachState next) {
        if (!state.leadsTo(next)) throw new IllegalBreachStep(state, next);
        state = next;
    }

    Instant dueAt() {
        return awareAt.plus(IN_TIME);
    }

    BreachFacts facts() {
        var all = categories.isEmpty() ? List.<String>of() : List.of(categories.split(","));
        return new BreachFacts(awareAt, what, cause, parties, from, until, all, consequences, measures, advice);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    BreachState state() {
        return state;
    }

    Instant notifiedAt() {
        return notifiedAt;
    }

    String reasons() {
        return reasons;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
