package org.concilier.web.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.concilier.shared.Contention;

/**
 * What nobody foresaw: an incident number for the caller, everything else for the log. A crowd around the same data is
 * foreseen: it may come again.
 */
public class UnexpectedProblems implements ExceptionMapper<Throwable> {
    @Override
    public Response toResponse(Throwable e) {
        return problem(e).response();
    }

    static Problem problem(Throwable e) {
        if (Contention.caused(e)) return Problem.BUSY;
        return Problem.of(
                "Internal Server Error", 500, "Nothing was changed. Tell us incident " + Incident.of(e) + ".");
    }
}
