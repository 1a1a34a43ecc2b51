package org.concilier.web.access;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.concilier.consent.Verdict;

/**
 * One AuthZEN decision.
 *
 * @param context why, or what was wrong with this one of many
 */
public record EvaluationAnswer(boolean decision, Object context) {
    /** Why: see {@link Verdict}. */
    public record Why(String reason, UUID consentId, Integer noticeVersion, Instant validUntil, Long epoch) {}

    static EvaluationAnswer of(Verdict verdict) {
        var why = new Why(
                verdict.reason(), verdict.consentId(), verdict.noticeVersion(), verdict.validUntil(), verdict.epoch());
        return new EvaluationAnswer(verdict.decision(), why);
    }

    /** One of many that could not be understood is a no that says so (AuthZEN 1.0, evaluations: errors). */
    static EvaluationAnswer of(MalformedEvaluation fault) {
        return new EvaluationAnswer(false, Map.of("error", Map.of("status", 400, "message", fault.getMessage())));
    }
}
