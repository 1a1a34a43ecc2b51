package org.concilier.web.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** What nobody foresaw: an incident number for the caller, everything else for the log. */
public class UnexpectedProblems implements ExceptionMapper<Throwable> {
    @Override
    public Response toResponse(Throwable e) {
        var told = "Nothing was changed. Tell us incident " + Incident.of(e) + ".";
        return Problem.of("Internal Server Error", 500, told).response();
    }
}
