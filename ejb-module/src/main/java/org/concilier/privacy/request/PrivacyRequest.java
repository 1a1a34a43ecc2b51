package org.concilier.privacy.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.concilier.vault.SubjectKey;

/** What a person asks for, from receipt to its end. Nothing moves before the person has proved who it is. */
@Entity
@Table(name = "privacy_request")
class PrivacyRequest {
    private static final int MONTHS = 1;
    private static final int MONTHS_MORE = 2;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "customer_id")
    private UUID customerId;

    @Enumerated(EnumType.STRING)
    private RequestKind kind;

    @Enumerated(EnumType.STRING)
    private RequestState state = RequestState.INITIATED;

    private String channel;
    private String language;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    private boolean extended;

    @Column(name = "verified_at")
    private Instant verifiedAt;

    @Column(name = "verified_by")
    private String verifiedBy;

    @Column(name = "duplicate_of")
    private UUID duplicateOf;

    private String details;
    private String changes;
    private String purpose;
    private boolean lifts;

    @Column(name = "not_before")
    private Instant notBefore;

    private int attempts;

    @Column(name = "closed_at")
    private Instant closedAt;

    protected PrivacyRequest() {}

    PrivacyRequest(UUID customerId, RequestDraft draft, SubjectKey key, String requestedBy, Instant now) {
        this.id = UUID.randomUUID();
        this.customerId = customerId;
        this.kind = draft.kind();
        this.channel = draft.channel();
        this.language = draft.language();
        this.requestedBy = requestedBy;
        this.receivedAt = now;
        this.dueAt = after(now, MONTHS);
        this.details = SealedText.DETAILS.seal(key, draft.details());
        this.changes = SealedText.CHANGES.seal(
                key, draft.changes() == null ? null : draft.changes().toString());
        this.purpose = draft.purpose();
        this.lifts = draft.lifts();
    }

    /** Calendar months, as GDPR article 12(3) counts; from the 31st to the last day of a shorter month. */
    private static Instant after(Instant start, int months) {
        return start.atZone(ZoneOffset.UTC).plusMonths(months).toInstant();
    }

    void repeats(UUID earlier) {
        duplicateOf = earlier;
    }

    /** @throws IllegalStep when it may not go there from where it stands */
    void become(RequestState next, Instant now) {
        if (!state.mayBecome(next)) {
            throw new IllegalStep("The request is " + state + " and cannot become " + next + ".");
        }
        if (next == RequestState.ACCEPTED || next == RequestState.FULFILLED) requireVerified();
        state = next;
        if (next.isClosed()) {
            closedAt = now;
            notBefore = null;
        }
    }

    void verified(String by, Instant now) {
        if (verifiedAt != null) throw new IllegalStep("The person has proved already who it is.");
        verifiedAt = now;
        verifiedBy = by;
    }

    /** Two months more, told before the first month ends, once. */
    void extend(Instant now) {
        if (extended) throw new IllegalStep("The time has been extended before; three months are the most.");
        if (!now.isBefore(dueAt)) throw new IllegalStep("The first month is over: the person had to be told before.");
        extended = true;
        dueAt = after(receivedAt, MONTHS + MONTHS_MORE);
    }

    /** To be worked on from then on. */
    void due(Instant from) {
        notBefore = from;
    }

    /** Work on it failed; it is tried again later and later, and never given up. */
    void failed(Instant now) {
        attempts++;
        var pause = Duration.ofMinutes(1L << Math.min(attempts - 1, 10));
        notBefore = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }

    boolean isDue(Instant now) {
        return notBefore != null && !now.isBefore(notBefore);
    }

    private void requireVerified() {
        if (verifiedAt == null) throw new IdentityNotVerified();
    }

    boolean isVerified() {
        return verifiedAt != null;
    }

    boolean isOf(UUID customer) {
        return customerId.equals(customer);
    }

    /** Whether a correction names what to change, so that no one need read it. */
    boolean isFreeText() {
        return kind == RequestKind.RECTIFICATION && changes == null;
    }

    boolean lifts() {
        return lifts;
    }

    String changes(SubjectKey key) {
        return SealedText.CHANGES.open(key, changes);
    }

    String details(SubjectKey key) {
        return SealedText.DETAILS.open(key, details);
    }

    UUID id() {
        return id;
    }

    UUID customerId() {
        return customerId;
    }

    RequestKind kind() {
        return kind;
    }

    RequestState state() {
        return state;
    }

    String purpose() {
        return purpose;
    }

    String language() {
        return language;
    }

    String channel() {
        return channel;
    }

    String requestedBy() {
        return requestedBy;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    boolean isExtended() {
        return extended;
    }

    String verifiedBy() {
        return verifiedBy;
    }

    UUID duplicateOf() {
        return duplicateOf;
    }

    Instant closedAt() {
        return closedAt;
    }
}
