package org.concilier.web.api;

import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.concilier.shared.ConcilierException;

/** What the container wraps: two writers of one row are told apart from what nobody expected. */
public class EjbProblems implements ExceptionMapper<EJBException> {
    private static final Problem STALE =
            Problem.of("Stale", 412, "It was changed meanwhile; read it again and repeat your change.");
    private static final Problem CONFLICT =
            Problem.of("Conflict", 409, "Another request did the same at the same time; read and try again.");

    /** Absent where another mapper asks this one. */
    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(EJBException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcilierException ours) return refused(ours);
        }
        return problem(e).response();
    }

    private Response refused(ConcilierException ours) {
        var refusals = new ConcilierProblems();
        refusals.headers = headers;
        return refusals.toResponse(ours);
    }

    static Problem problem(EJBException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) return STALE;
            if (cause instanceof PersistenceException p && isConflict(p)) return CONFLICT;
        }
        return UnexpectedProblems.problem(e);
    }

    /** SQLSTATE class 23 is a broken constraint (ISO/IEC 9075). */
    private static boolean isConflict(PersistenceException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.sql.SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().startsWith("23");
            }
        }
        return false;
    }
}
