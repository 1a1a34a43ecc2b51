package org.concilier.identity.call;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concilier.identity.biometric.AssertionJudged.Verdict;
import org.concilier.privacy.Presence;

/**
 * A call as its agent sees it.
 *
 * @param id the call's number
 * @param agent login of the agent who has it; null while it waits
 * @param customerId who is said to be on the line; null while nobody said
 * @param verdict null while there is none
 * @param reason of the verdict; null when it does not come from a verifier
 * @param link null when none was sent
 * @param linkUntil when the link ends; null when none was sent
 * @param overrideReason why a second agent was asked; null when none was
 * @param presence what opens the file; null while it is closed
 * @param step number of the newest event
 * @param closedAt null while the line is open
 * @param steps what happened, oldest first; empty in lists
 */
public record InteractionView(
        String id,
        String agent,
        UUID customerId,
        Verdict verdict,
        String reason,
        LinkState link,
        Instant linkUntil,
        String overrideReason,
        Presence presence,
        int step,
        Instant openedAt,
        Instant closedAt,
        List<Step> steps) {

    /** Something that happened in the call. */
    public record Step(int number, EventKind kind, Verdict verdict, String reason, Instant at) {}

    public boolean isOpen() {
        return closedAt == null;
    }
}
