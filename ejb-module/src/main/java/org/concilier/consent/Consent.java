package org.concilier.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** One person's answer for one purpose, as it stands. Never deleted: its events are the proof, this is their sum. */
@Entity
@Table(name = "consent")
class Consent {
    @Id
    private UUID id;

    @Column(name = "customer_id", updatable = false)
    private UUID customerId;

    @Column(updatable = false)
    private String purpose;

    @Embedded
    private Change change;

    @Embedded
    private Shown shown;

    /** The person's epoch when the present yes began; what was derived under an earlier yes stays ended. */
    @Column(name = "since_epoch")
    private long sinceEpoch;

    @Column(name = "leaf_hash")
    private String leafHash;

    /** Who got data under the yes; kept after its end, until those have been told. */
    @Convert(converter = Lines.class)
    private List<String> recipients = List.of();

    @Column(name = "told_event")
    private UUID toldEvent;

    @Version
    private long version;

    protected Consent() {}

    /** Asked, not answered yet. */
    Consent(UUID customerId, String purpose) {
        this.id = UUID.randomUUID();
        this.customerId = Objects.requireNonNull(customerId);
        this.purpose = Objects.requireNonNull(purpose);
        this.change = new Change(ConsentStatus.REQUESTED, Instant.EPOCH, null, 0, "system");
    }

    /** Takes the person's answer; refuses what the present status does not allow. */
    ConsentEvent answer(Decision decision, Shown shown, Asked asked, Occasion occasion) {
        var status = statusAt(occasion.at(), asked.minVersion()).after(decision);
        var until = status.permits() ? asked.validUntil(occasion.at()) : null;
        this.shown = shown;
        if (status == ConsentStatus.GIVEN) sinceEpoch = occasion.epoch();
        return become(status, until, occasion);
    }

    /** Stops it; whoever may stop twice asks {@link #isWithdrawn} first. */
    ConsentEvent withdraw(int minVersion, Occasion occasion, Shown how) {
        var status = statusAt(occasion.at(), minVersion).stopped();
        shown = how;
        return become(status, null, occasion);
    }

    private ConsentEvent become(ConsentStatus status, Instant until, Occasion occasion) {
        change = new Change(status, occasion.at(), until, occasion.epoch(), occasion.by());
        return new ConsentEvent(this, change, shown);
    }

    /** Takes the hash of the ledger leaf that commits to the last event. */
    void proven(String leafHash) {
        this.leafHash = leafHash;
    }

    /**
     * Who is to hear of a change. A yes goes to those whom the purpose names, and they are remembered. Its end goes to all
     * who got data under it, though the purpose may name them no more. Any other no is nobody's business outside, unless
     * a yes before it ran out without a word.
     */
    List<String> addressed(ConsentStatus status, List<String> named) {
        if (status == ConsentStatus.GIVEN && toldEvent != null) recipients = List.of();
        var all = new LinkedHashSet<>(recipients);
        var everGiven = sinceEpoch > 0;
        if (status.permits() || status.ends() && everGiven) all.addAll(named);
        if (!status.permits()) return status.ends() || toldEvent == null ? List.copyOf(all) : List.of();
        recipients = List.copyOf(all);
        toldEvent = null;
        return named;
    }

    List<String> recipients() {
        return List.copyOf(recipients);
    }

    /** Takes the event by which those who got data hear that it has ended. */
    void told(UUID event) {
        if (!change.status().permits()) toldEvent = event;
    }

    Optional<UUID> toldEvent() {
        return Optional.ofNullable(toldEvent);
    }

    ConsentStatus statusAt(Instant now, int minVersion) {
        var version = shown == null ? 0 : shown.noticeVersion();
        return new Standing(change.status(), change.validUntil(), version, minVersion).at(now);
    }

    /** Asked and not answered, or put off. */
    boolean isUndecided() {
        return change.status() == ConsentStatus.REQUESTED || change.status() == ConsentStatus.DEFERRED;
    }

    boolean isWithdrawn() {
        return change.status() == ConsentStatus.WITHDRAWN;
    }

    UUID id() {
        return id;
    }

    UUID customerId() {
        return customerId;
    }

    String purpose() {
        return purpose;
    }

    Change change() {
        return change;
    }

    Shown shown() {
        return shown;
    }

    String leafHash() {
        return leafHash;
    }

    long version() {
        return version;
    }

    /**
     * What the purpose asks for at present.
     *
     * @param minVersion oldest notice version that still covers it
     * @param validityMonths how long a yes lasts
     */
    record Asked(int minVersion, int validityMonths) {
        Instant validUntil(Instant from) {
            return from.atZone(ZoneOffset.UTC).plusMonths(validityMonths).toInstant();
        }
    }

    /** When and by whom a change is made, and the person's epoch after it. */
    record Occasion(Instant at, String by, long epoch) {}
}
