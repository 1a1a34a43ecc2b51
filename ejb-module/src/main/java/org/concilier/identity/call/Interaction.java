package org.concilier.identity.call;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.concilier.identity.biometric.AssertionJudged.Verdict;
import org.concilier.privacy.Presence;

/** One call, from ringing to hanging up. Everything that changes it gives the event that tells so. */
@Entity
@Table(name = "interaction")
class Interaction {
    /** A call whose end nobody told us is over by then. */
    static final Duration LONGEST = Duration.ofHours(4);

    /** No second opinion helps against these: only the customer's own key does. */
    private static final Set<String> SIGNS_OF_ATTACK = Set.of("spoof", "risk");

    /** For the last words of a note, once the caller is gone. */
    static final Duration TO_FINISH = Duration.ofMinutes(1);

    private static final Duration LINK_LIFE = Duration.ofMinutes(10);

    @Id
    private String id;

    @Column(name = "opened_by")
    private String openedBy;

    private String agent;

    @Column(name = "customer_id")
    private UUID customerId;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private String reason;

    @Column(name = "judged_at")
    private Instant judgedAt;

    @Column(name = "link_id")
    private UUID linkId;

    @Enumerated(EnumType.STRING)
    @Column(name = "link_state")
    private LinkState linkState;

    @Column(name = "link_until")
    private Instant linkUntil;

    @Column(name = "override_reason")
    private String overrideReason;

    private int step;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    protected Interaction() {}

    Interaction(String id, String openedBy, Instant now) {
        this.id = Objects.requireNonNull(id);
        this.openedBy = Objects.requireNonNull(openedBy);
        this.openedAt = now;
        this.endsAt = now.plus(LONGEST);
    }

    InteractionEvent opened() {
        return event(EventKind.OPENED, openedBy, openedAt);
    }

    InteractionEvent answer(String login, Instant now) {
        agent = login;
        return event(EventKind.ANSWERED, login, now);
    }

    /** Says who is on the line. What was found out about somebody else counts no more. */
    InteractionEvent identify(UUID customer, String by, Instant now) {
        customerId = customer;
        clear();
        return event(EventKind.IDENTIFIED, by, now);
    }

    InteractionEvent judge(Verdict told, String why, Instant at) {
        verdict = told;
        reason = why;
        judgedAt = at;
        return event(EventKind.JUDGED, "verifier", at);
    }

    /** A new link each time; the one before is worth nothing from then on. */
    InteractionEvent sendLink(Instant now) {
        linkId = UUID.randomUUID();
        linkState = LinkState.SENT;
        linkUntil = now.plus(LINK_LIFE);
        return event(EventKind.LINK_SENT, agent, now);
    }

    InteractionEvent linkOpened(Instant now) {
        linkState = LinkState.OPENED;
        return event(EventKind.LINK_OPENED, "customer", now);
    }

    /** The customer's own key outweighs whatever a verifier thought of the voice. */
    InteractionEvent confirm(Instant now) {
        linkState = LinkState.USED;
        verdict = Verdict.GREEN;
        reason = null;
        judgedAt = now;
        return event(EventKind.CONFIRMED, "customer", now);
    }

    InteractionEvent askOverride(String why, Instant now) {
        overrideReason = why;
        return event(EventKind.OVERRIDE_ASKED, agent, now);
    }

    InteractionEvent override(String second, Instant now) {
        verdict = Verdict.GREEN;
        reason = null;
        judgedAt = now;
        return event(EventKind.OVERRIDDEN, second, now);
    }

    InteractionEvent close(String by, Instant now) {
        closedAt = now;
        return event(EventKind.CLOSED, by, now);
    }

    private void clear() {
        verdict = null;
        reason = null;
        judgedAt = null;
        linkId = null;
        linkState = null;
        linkUntil = null;
        overrideReason = null;
    }

    private InteractionEvent event(EventKind kind, String party, Instant at) {
        step++;
        return new InteractionEvent(new InteractionEvent.Identity(id, step), kind, verdict, reason, party, at);
    }

    boolean isOpen(Instant now) {
        return closedAt == null && now.isBefore(endsAt);
    }

    /** Until when its note can be written; null when it cannot be any more. */
    Instant noteUntil(Instant now) {
        var until = closedAt == null ? endsAt : closedAt.plus(TO_FINISH);
        return now.isBefore(until) ? until : null;
    }

    boolean isAbout(UUID customer) {
        return customer != null && customer.equals(customerId);
    }

    boolean hasLink(UUID link, Instant now) {
        return link.equals(linkId) && now.isBefore(linkUntil) && linkState != LinkState.USED;
    }

    /** Whether a second agent may be asked to vouch. */
    boolean isOverridable() {
        return customerId != null && verdict != Verdict.GREEN && (reason == null || !SIGNS_OF_ATTACK.contains(reason));
    }

    boolean isOverrideAsked() {
        return overrideReason != null && isOverridable();
    }

    String id() {
        return id;
    }

    String agent() {
        return agent;
    }

    UUID customerId() {
        return customerId;
    }

    /** Whether nobody has opened the link yet. */
    boolean isLinkFresh() {
        return linkState == LinkState.SENT;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    Instant closedAt() {
        return closedAt;
    }

    UUID linkId() {
        return linkId;
    }

    Instant linkUntil() {
        return linkUntil;
    }

    String overrideReason() {
        return overrideReason;
    }

    Verdict verdict() {
        return verdict;
    }

    Instant judgedAt() {
        return judgedAt;
    }

    InteractionView view(Presence presence, List<InteractionView.Step> steps) {
        return new InteractionView(
                id,
                agent,
                customerId,
                verdict,
                reason,
                linkState,
                linkUntil,
                overrideReason,
                presence,
                step,
                openedAt,
                closedAt,
                steps);
    }
}
