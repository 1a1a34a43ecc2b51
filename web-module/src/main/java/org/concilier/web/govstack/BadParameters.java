package org.concilier.web.govstack;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Set;
import org.concilier.shared.ConcilierException;
import org.concilier.web.api.ConcilierProblems;
import org.concilier.web.api.Problem;

/** Our own refusals: that contract knows 400 for whatever is wrong with what was sent, unknown ids included. */
public class BadParameters implements ExceptionMapper<ConcilierException> {
    /** These say something about the caller, not about what was sent. */
    private static final Set<Integer> KEPT = Set.of(401, 403, 429);

    @Override
    public Response toResponse(ConcilierException e) {
        return told(new ConcilierProblems().toResponse(e));
    }

    static Response told(Response ours) {
        if (ours.getStatus() >= 500 || KEPT.contains(ours.getStatus())) return ours;
        var problem = (Problem) ours.getEntity();
        return new Problem(problem.type(), problem.title(), 400, problem.detail(), problem.errors()).response();
    }
}
