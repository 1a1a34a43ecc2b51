package org.concilier.web.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.System.Logger.Level;
import java.util.UUID;

/** What nobody foresaw: an incident number for the caller, everything else for the log. */
public class UnexpectedProblems implements ExceptionMapper<Throwable> {
    private static final System.Logger LOG = System.getLogger(UnexpectedProblems.class.getName());

    @Override
    public Response toResponse(Throwable e) {
        var incident = UUID.randomUUID();
        LOG.log(Level.ERROR, "incident " + incident, e);
        return Problem.of("Internal Server Error", 500, "Nothing was changed. Tell us incident " + incident + ".")
                .response();
    }
}
