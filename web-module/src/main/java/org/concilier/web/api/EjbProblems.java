package org.concilier.web.api;

import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.concilier.shared.ConcilierException;

/** What the container wraps: two writers of one row are told apart from what nobody expected. */
public class EjbProblems implements ExceptionMapper<EJBException> {
    @Override
    public Response toResponse(EJBException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcilierException ours) return new ConcilierProblems().toResponse(ours);
            if (cause instanceof OptimisticLockException) return stale();
            if (cause instanceof PersistenceException p && isConflict(p)) return conflict();
        }
        return new UnexpectedProblems().toResponse(e);
    }

    private static Response stale() {
        return Problem.of("Stale", 412, "It was changed meanwhile; read it again and repeat your change.")
                .response();
    }

    private static Response conflict() {
        return Problem.of("Conflict", 409, "Another request did the same at the same time; read and try again.")
                .response();
    }

    /** SQLSTATE class 23 is a broken constraint, 40 a lost race (ISO/IEC 9075). */
    private static boolean isConflict(PersistenceException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.sql.SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().startsWith("23") || sql.getSQLState().startsWith("40");
            }
        }
        return false;
    }
}
