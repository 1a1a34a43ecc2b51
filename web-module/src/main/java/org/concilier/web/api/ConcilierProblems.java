package org.concilier.web.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.concilier.shared.ConcilierException;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.assurance.InsufficientAssurance;

/** Our own refusals: their class is the problem's type. */
public class ConcilierProblems implements ExceptionMapper<ConcilierException> {
    @Override
    public Response toResponse(ConcilierException e) {
        var errors = e instanceof InvalidInput invalid ? invalid.faults() : null;
        var response =
                Problem.of(e.getClass(), e.status(), e.getMessage(), errors).response();
        if (!(e instanceof InsufficientAssurance lacking)) return response;
        return Response.fromResponse(response)
                .header("WWW-Authenticate", lacking.challenge())
                .build();
    }
}
