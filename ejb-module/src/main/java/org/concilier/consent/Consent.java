package org.concilier.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** One person's answer for one purpose, as it stands. Never deleted: its events are the proof, this is their sum. */
@Entity
@Table(name = "consent")
class Consent implements Stated {
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

    /** Of the last answer, as is what was shown and the evidence: a later end by the company leaves them. */
    @Column(name = "step_up")
    private UUID stepUp;

    @Column(name = "sealed_evidence")
    private String sealedEvidence;

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
        this.change = new Change(ConsentStatus.REQUESTED, Instant.EPOCH, null, 0, "system", Route.SYSTEM);
    }

    /** The company asks, in words that are not answered yet. */
    ConsentEvent ask(Shown shown, Asked asked, Occasion occasion) {
        var status = statusAt(occasion.at(), asked.minVersion()).after(Command.REQUEST);
        show(shown, Backing.NONE);
        return become(status, null, occasion, Backing.NONE);
    }

    /** Takes the person's answer; refuses what the present status does not allow. */
    ConsentEvent answer(Decision decision, Shown shown, Backing backing, Asked asked, Occasion occasion) {
        var status = statusAt(occasion.at(), asked.minVersion()).after(Command.of(decision));
        var until = status.permits() ? asked.validUntil(occasion.at()) : null;
        show(shown, backing);
        if (status == ConsentStatus.GIVEN) sinceEpoch = occasion.epoch();
        return become(status, until, occasion, backing);
    }

    /** Ends it: by the person, by the company, by time. Whoever may say it twice asks {@link #isAlready} first. */
    ConsentEvent end(Command command, int minVersion, Backing backing, Occasion occasion) {
        var byTime = command == Command.EXPIRE || command == Command.SUPERSEDE;
        var status = (byTime ? change.status() : statusAt(occasion.at(), minVersion)).after(command);
        var until = status == ConsentStatus.EXPIRED ? change.validUntil() : null;
        return become(status, until, occasion, backing);
    }

    /** The same, ended another way than the yes was given. */
    ConsentEvent end(Command command, int minVersion, Shown how, Backing backing, Occasion occasion) {
        var event = end(command, minVersion, backing, occasion);
        show(how, backing);
        return event.shownAs(how);
    }

    private void show(Shown shown, Backing backing) {
        this.shown = shown;
        this.stepUp = backing.stepUp();
        this.sealedEvidence = backing.sealed();
    }

    private ConsentEvent become(ConsentStatus status, Instant until, Occasion occasion, Backing backing) {
        change = new Change(status, occasion.at(), until, occasion.epoch(), occasion.by(), occasion.route());
        return new ConsentEvent(this, change, shown, backing);
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
        return isAlready(ConsentStatus.WITHDRAWN);
    }

    /** Whether a step of this kind was the last one. */
    boolean isAlready(ConsentStatus status) {
        return change.epoch() > 0 && change.status() == status;
    }

    UUID id() {
        return id;
    }

    @Override
    public UUID consentId() {
        return id;
    }

    @Override
    public UUID customerId() {
        return customerId;
    }

    @Override
    public String purpose() {
        return purpose;
    }

    @Override
    public Change change() {
        return change;
    }

    @Override
    public Shown shown() {
        return shown;
    }

    @Override
    public UUID stepUp() {
        return stepUp;
    }

    @Override
    public String sealedEvidence() {
        return sealedEvidence;
    }

    @Override
    public String leafHash() {
        return leafHash;
    }

    long version() {
        return version;
    }
}
